module news {
    requires org.jianwen.article;
    requires org.jianwen.index;
    requires org.jianwen.query;
}
