package io.patentwatch.reference;

import io.patentwatch.model.HolderKind;

/** What is a natural person's name by its shape. */
final class PersonName {
  /** The family names of most people, written before a given name of one or two characters. */
  private static final String FAMILY =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁"
          + "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵"
          + "万钱严覃武戴莫孔向汤应俞柯管卞纪童凌毕聂焦章鲁翁尤甘祝詹申屠骆柴耿左岳蓝涂欧牛辛鲍裴翟庞"
          + "施倪温安殷颜伍樊路牟卓季洪包符谷喻吉饶解冉郁阮苗滕池巩宁柳来盛查麻桑计商储郎边卫舒艾仇楼宣干"
          + "费匡晏冼关常乔伏成戚娄尚葛游臧景席井蒲鞠靳单阳隋虞车占冷臧官木竺诸宫束巫乌宗华";

  private static final String[] TWO_CHARACTER_FAMILY = {
    "欧阳", "司马", "诸葛", "上官", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木", "东方", "夏侯", "长孙", "宇文"
  };

  private PersonName() {}

  /**
   * Whether the name is a person's by its shape: a family name with a given name of one or two
   * characters, or a transcribed name with a middle dot, and no word of organisations.
   *
   * @param name as written
   * @param folded as folded
   */
  static boolean isOne(String name, String folded) {
    if (name.indexOf('\u00B7') > 0 || name.indexOf('\u2022') > 0 || name.indexOf('\u30FB') > 0) {
      return HolderKind.of(name) == HolderKind.PERSON;
    }
    int length = folded.length();
    if (length < 2 || length > 4 || folded.charAt(0) < '\u4E00') {
      return false;
    }
    int family = 0;
    for (String two : TWO_CHARACTER_FAMILY) {
      family = folded.startsWith(two) ? 2 : family;
    }
    if (family == 0 && FAMILY.indexOf(folded.charAt(0)) >= 0) {
      family = 1;
    }
    int given = length - family;
    return family > 0 && given >= 1 && given <= 2 && HolderKind.of(name) == HolderKind.PERSON;
  }
}
