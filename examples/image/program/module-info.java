module news {
    requires org.jianwen.index;
    requires org.jianwen.query;
}
