@echo off
rem Runs Jianwen's command line, with the Java that lies beside it.
rem JIANWEN_OPTS and JAVA_OPTS are passed to Java.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "program=%%~fI"
set "java=%program%\runtime\bin\java.exe"
set "jar=%program%\lib\jianwen-examples.jar"
set "cache=%program%\cache"
set "learnt=%program%\java.jsa"

