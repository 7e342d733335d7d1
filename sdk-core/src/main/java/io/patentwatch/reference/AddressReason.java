package io.patentwatch.reference;

/** Why an address is placed as it is, in both languages. */
record AddressReason(String english, String chinese) {
  static final AddressReason EMPTY = new AddressReason("the address is empty", "地址为空");
  static final AddressReason NOT_CHINESE =
      new AddressReason(
          "no Chinese characters, and no country outside China is certain", "没有汉字，也不能确定是哪个国家");
  static final AddressReason NOTHING_NAMED =
      new AddressReason("no division is named where an address names one", "地址中没有写明行政区划");
  static final AddressReason EXCLUDING =
      new AddressReason("the address names divisions that exclude each other", "地址写了互相排斥的区划");

  static AddressReason abroad(CountryNames.Country country) {
    String named = country.name() + " (" + country.code() + ")";
    return new AddressReason(
        "outside mainland China: " + named,
        "在中国大陆以外：" + country.name() + "（" + country.code() + "）");
  }

  static AddressReason doubtful(String named) {
    return new AddressReason(
        named + " in front, without kind or parent, may be the name of an estate or firm",
        "开头的“" + named + "”没有区划类别，也没有上级区划，可能是小区或单位的名称");
  }

  static AddressReason mayMean(String named) {
    return new AddressReason(named + " may mean it", "“" + named + "”可能指此处");
  }

  static AddressReason excluding(String one, String other) {
    return new AddressReason(
        one + " and " + other + " exclude each other", one + "与" + other + "互相排斥");
  }

  static AddressReason open(String named, int count) {
    return new AddressReason(
        named + " can mean " + count + " divisions, and nothing before or after it decides",
        "“" + named + "”可以指" + count + "个区划，前后文不能确定是哪一个");
  }

  static AddressReason oneOf(String named, int count) {
    return new AddressReason(
        "one of " + count + " that " + named + " can mean here",
        "“" + named + "”在此可以指的" + count + "个区划之一");
  }

  static AddressReason tookOverPart(String former) {
    return new AddressReason("took over a part of " + former, "接管了" + former + "的一部分");
  }

  static AddressReason movedAway(String township, String county) {
    return new AddressReason(
        township + " is no longer, or not wholly, in " + county + ", which the address names",
        township + "已不属于或不全属于地址所写的" + county);
  }

  static AddressReason gazetteer(String named, Division township) {
    return new AddressReason(
        "the gazetteer has " + named + " in " + township.name(),
        "地名录载明“" + named + "”在" + township.name());
  }

  static AddressReason named(String named, String name, boolean full, boolean alone) {
    StringBuilder english = new StringBuilder("the address names ").append(named);
    StringBuilder chinese = new StringBuilder("地址写明“").append(named).append("”");
    if (!named.equals(name)) {
      english.append(full ? ", today " : ", read as ").append(name);
      chinese.append(full ? "，今为" : "，即").append(name);
    }
    if (alone) {
      english.append(", the only division in force that it can mean");
      chinese.append("，现行区划中只能是此处");
    }
    return new AddressReason(english.toString(), chinese.toString());
  }
}
