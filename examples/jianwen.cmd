@echo off
rem Runs Jianwen's command line: builds it when it is missing or older than its sources, then starts it without Maven.
rem JIANWEN_OPTS and JAVA_OPTS are passed to Java, JAVA_HOME chooses one.
setlocal EnableExtensions DisableDelayedExpansion

set "program=%~dp0"
if "%program:~-1%"=="\" set "program=%program:~0,-1%"
for %%I in ("%program%\..") do set "root=%%~fI"
set "target=%program%\target"
set "cache=%target%\cache"
set "learnt=%target%\java.jsa"
set "jar=%target%\jianwen-examples.jar"

set "java="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%J in ('where java 2^>nul') do if not defined java call :try "%%J"
if not defined java for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do if not defined java call :try "%%~D\bin\java.exe"
if not defined java (
  echo jianwen: found no Java 21 or newer: install one, such as Temurin 25, or set JAVA_HOME 1>&2
  exit /b 2
)

if exist "%jar%" if exist "%target%\built" call :fresh && goto start
where mvn >nul 2>nul
if errorlevel 1 (
  echo jianwen: found no Maven, which builds Jianwen at its first use: install Maven 3.8 or newer 1>&2
  exit /b 2
)
echo Building Jianwen and indexing its sample archive: this takes about a minute, and later uses do without. 1>&2
if not exist "%target%" mkdir "%target%"
rem What is changed while it is being built is newer than the build.
type nul >"%target%\started"
pushd "%root%"
rem Maven builds with the Java that was found, as it may be the only one of 21 or newer.
for %%I in ("%java%\..\..") do if exist "%%~fI\bin\javac.exe" set "JAVA_HOME=%%~fI"
call mvn -B -q package -pl examples -am -Dmaven.test.skip=true -Dforbiddenapis.skip=true -Dmaven.source.skip=true -Dmaven.javadoc.skip=true >"%target%\build.log" 2>&1 <nul
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" (
  type "%target%\build.log" 1>&2
  echo jianwen: the build failed; all that it said is in %target%\build.log 1>&2
  exit /b 2
)
if exist "%cache%" rmdir /s /q "%cache%"
if exist "%learnt%" del /q "%learnt%"
move /y "%target%\started" "%target%\built" >nul

:start
rem Chinese words and names, whatever the code page of the console was; it is as before afterwards.
set "before="
for /f "tokens=2 delims=:" %%C in ('chcp 2^>nul') do set "before=%%C"
if defined before set "before=%before: =%"
if defined before set "before=%before:.=%"
chcp 65001 >nul 2>nul
rem The console's width; Java finds out whether standard output is one.
set "columns="
for /f "skip=4 tokens=2 delims=:" %%W in ('mode con 2^>nul') do if not defined columns set "columns=%%W"
if defined columns set "columns=%columns: =%"
rem An old console shows the signs for colours instead of colours.
if not defined WT_SESSION if not defined ConEmuANSI set "NO_COLOR=1"
rem A single command is over before the second compiler would pay. Indexing is to do with 2 GB.
set "tuning="
set "once=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:CompileThresholdScaling=4 -XX:Tier3BackEdgeThreshold=15000"
set "command=%~1"
setlocal EnableDelayedExpansion
for %%N in (search analyze read show suggest stats report delete completion) do if "!command!"=="%%N" set "tuning=!once!"
if "!command:~0,1!"=="-" set "tuning=!once!"
if "!command!"=="index" set "tuning=-Xmx2g"
endlocal & set "tuning=%tuning%"
:options
set "argument=%~1"
if not defined argument goto run
setlocal EnableDelayedExpansion
if "!argument:~0,7!"=="--batch" set "tuning="
endlocal & set "tuning=%tuning%"
shift
goto options

:run
"%java%" -XX:SharedArchiveFile="%learnt%" -XX:+AutoCreateSharedArchive -Xshare:auto -Xlog:disable %tuning% %JAVA_OPTS% %JIANWEN_OPTS% --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%program%\logging.properties" "-Djianwen.examples=%program%" "-Djianwen.cache=%cache%" -Djianwen.terminal=ask -Djdk.console=java.base "-Djianwen.columns=%columns%" -jar "%jar%" %*
set "code=%errorlevel%"
if defined before chcp %before% >nul 2>nul
exit /b %code%

rem Whether no source is newer than the build.
:fresh
powershell -NoProfile -NonInteractive -Command "$b=(Get-Item -LiteralPath '%target%\built').LastWriteTime; $s=@(Get-ChildItem -LiteralPath '%root%' -Directory | ForEach-Object { Join-Path $_.FullName 'src\main'; Join-Path $_.FullName 'pom.xml' }) + '%root%\pom.xml' | Where-Object { Test-Path -LiteralPath $_ }; $n=Get-ChildItem -LiteralPath $s -Recurse -File | Where-Object { $_.LastWriteTime -gt $b } | Select-Object -First 1; if ($n) { exit 1 }" >nul 2>nul
exit /b %errorlevel%

:try
if not exist "%~1" exit /b
for /f "tokens=3" %%V in ('"%~1" -version 2^>^&1 ^| findstr /i /c:" version "') do for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M geq 21 set "java=%~1"
exit /b
