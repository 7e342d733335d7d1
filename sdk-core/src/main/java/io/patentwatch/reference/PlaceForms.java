package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which addresses write the name of a division, and what shows that they do not. */
final class PlaceForms {
  /** What may stand after the bare name of a township in place of its present kind. */
  static final List<String> TOWNSHIP_KINDS = List.of("街道办事处", "街道办", "街道", "办事处", "民族乡", "镇", "乡");

  private static final List<String> PROVINCE_ENDINGS = List.of("自治区", "省", "市");
  private static final List<String> CITY_ENDINGS = List.of("自治州", "地区", "市", "盟");
  private static final List<String> COUNTY_ENDINGS =
      List.of("自治县", "自治旗", "新区", "林区", "县", "市", "区");
  private static final List<String> TOWNSHIP_ENDINGS = List.of("街道办事处", "街道", "地区", "苏木", "镇", "乡");

  // Longest first where one ends in another. Those of the names of divisions, without 族.
  private static final List<String> PEOPLES =
      List.of(
          "维吾尔", "哈萨克", "蒙古", "柯尔克孜", "塔吉克", "锡伯", "达斡尔", "鄂伦春", "鄂温克", "俄罗斯", "乌孜别克", "塔塔尔", "朝鲜",
          "土家", "布依", "哈尼", "傈僳", "景颇", "拉祜", "仡佬", "仫佬", "毛南", "东乡", "保安", "裕固", "撒拉", "布朗", "阿昌",
          "普米", "基诺", "德昂", "独龙", "各", "回", "藏", "苗", "彝", "壮", "满", "侗", "瑶", "白", "傣", "黎", "畲",
          "水", "纳西", "土", "羌", "佤", "怒", "京", "高山");

  private static final String DIRECTIONS = "东西南北中上下内外前后";
  private static final String NUMBERS = "一二三四五六七八九十0123456789";
  private static final List<String> ROADS = List.of("路", "大街", "大道", "道", "巷", "弄", "胡同", "公路");
  private static final List<String> WITHIN_A_COUNTY =
      List.of("路", "街", "大道", "镇", "乡", "村", "社区", "巷", "弄", "胡同");
  private static final List<String> WITHIN_A_TOWNSHIP =
      List.of(
          "路", "街", "大道", "村", "社区", "巷", "弄", "胡同", "组", "小区", "花园", "家园", "佳苑", "苑", "公寓", "幢",
          "栋", "号楼", "广场", "城", "工业");
  private static final List<String> ZONES =
      List.of(
          "园", "开发", "高新", "新区", "片区", "技术", "旅游", "度假", "保税", "场", "水库", "岛", "山", "公司", "厂", "大学",
          "学院", "医院", "机场", "港", "新城");
  private static final List<String> ESTATES =
      List.of("国际", "中心", "工业区", "市场", "城", "园", "医院", "机场", "大厦", "广场", "商", "大学", "公司", "厂");
  private static final List<String> LOCATABLE_TOWNSHIPS =
      List.of("镇", "乡", "街道", "办事处", "苏木", "地区", "农场", "林场", "牧场", "渔场", "茶场");
  private static final List<String> NO_DIVISION_AFTER =
      List.of(
          "路", "街", "大道", "道", "巷", "弄", "胡同", "桥", "村", "庄", "屯", "里", "坊", "苑", "湾", "大厦", "大楼",
          "广场", "花园", "大学", "学院", "医院", "酒店", "饭店", "宾馆", "小区", "社区", "公寓", "商城", "公园", "公路", "镇",
          "乡", "新村", "山庄", "院");
  private static final List<String> INSTITUTIONS =
      List.of("国际", "机场", "人民医院", "中医", "医院", "大学", "学院", "车站", "火车站", "高铁");
  private static final List<String> ESTATE_NUMBERS = List.of("区", "期", "组", "栋", "幢", "单元", "号楼");

  private PlaceForms() {}

  /** The bare name, without kind and peoples, when it is at least two characters long. */
  static @Nullable String bare(String name, RegionLevel level) {
    List<String> endings =
        switch (level) {
          case PROVINCE -> PROVINCE_ENDINGS;
          case CITY -> CITY_ENDINGS;
          case COUNTY -> COUNTY_ENDINGS;
          default -> TOWNSHIP_ENDINGS;
        };
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        String bare = name.substring(0, name.length() - ending.length());
        if (ending.startsWith("自治") || bare.endsWith("族")) {
          bare = withoutPeoples(bare);
        }
        return bare.length() < 2 ? null : bare;
      }
    }
    return null;
  }

  /** The full form without peoples, such as 景宁县 for 景宁畲族自治县; null where there is none. */
  static @Nullable String abridged(String name, String bare, RegionLevel level) {
    return switch (level) {
      case PROVINCE -> name.endsWith("自治区") ? bare + "自治区" : null;
      case CITY -> name.endsWith("自治州") ? bare + "州" : null;
      case COUNTY -> name.endsWith("自治县") ? bare + "县" : null;
      default -> name.endsWith("乡") ? bare + "乡" : null;
    };
  }

  private static String withoutPeoples(String name) {
    String bare = name.endsWith("民族") ? name.substring(0, name.length() - 2) : name;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String people : PEOPLES) {
        String ending = bare.endsWith(people + "族") ? people + "族" : people;
        boolean whole = ending.endsWith("族") || people.length() > 1;
        if (whole && bare.endsWith(ending) && bare.length() - ending.length() >= 2) {
          bare = bare.substring(0, bare.length() - ending.length());
          cut = true;
        }
      }
    }
    return bare;
  }

  /** Whether the text after a bare name makes it part of another, as in 上海|路, 珠江|西路 or 南京|大学. */
  static boolean goesOn(AddressText text, int after) {
    return startsWithAny(text, after, NO_DIVISION_AFTER) || isRoadName(text, after);
  }

  /** Whether the text after a full name makes it part of another, as in 义乌市|场 or 江南镇|路. */
  static boolean isCutFromAnother(AddressText text, int after) {
    char last = text.at(after - 1);
    char next = text.at(after);
    if (last == '市' && next == '场' || last == '区' && next == '块') {
      return true;
    }
    if (last == '街' && next == '道') {
      return true;
    }
    return "镇乡道".indexOf(last) >= 0 && startsWithAny(text, after, ROADS)
        || text.startsWith("大道", after);
  }

  /**
   * Whether a bare name is that of an institution, a road or a part of an estate: 萧山|机场, 皇姑|山路,
   * 银海|二区.
   */
  static boolean isPartOfAnother(AddressText text, int after, boolean inFront) {
    int end = isOneOf(DIRECTIONS, text.at(after)) ? after + 1 : after;
    while (isOneOf(NUMBERS, text.at(end))) {
      end++;
    }
    return startsWithAny(text, after, INSTITUTIONS)
        || startsWithAny(text, after + 1, ROADS)
        || inFront && end > after && startsWithAny(text, end, ESTATE_NUMBERS);
  }

  /** Whether the text goes on as the name of a road, as after 上海 in 上海中路 or 上海西一路. */
  static boolean isRoadName(AddressText text, int after) {
    return afterRoad(text, after) >= 0;
  }

  /** Whether the text goes on as a road with a house number, as in 日本路8号, not 德国路德维希港. */
  static boolean isNumberedRoad(AddressText text, int after) {
    int end = afterRoad(text, after);
    return end >= 0 && (end == text.length() || "0123456789号与和交口第(,".indexOf(text.at(end)) >= 0);
  }

  private static int afterRoad(AddressText text, int after) {
    int at = after;
    if (isOneOf(DIRECTIONS, text.at(at))) {
      at++;
    }
    if (isOneOf(NUMBERS, text.at(at))) {
      at++;
    }
    if (text.at(at) == '支') {
      at++;
    }
    for (String road : ROADS) {
      if (text.startsWith(road, at)) {
        return at + road.length();
      }
    }
    return text.at(at) == '街' && text.at(at + 1) != '道' ? at + 1 : -1;
  }

  /** Whether a bare name says only which part of some town it is, as 城东 or 江北 do. */
  static boolean isGeneric(AddressText text, int start, int end) {
    for (int at = start; at < end; at++) {
      if ("东西南北中城江河海港新关山桥路湖".indexOf(text.at(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a bare name is that of a road, as 南京东路 of 南京东路街道. */
  static boolean isRoadItself(AddressText text, int end) {
    return isOneOf("路街道巷弄", text.at(end - 1));
  }

  /** Whether the name of a place can begin here: 江南路 does not within 春江南路. */
  static boolean canBegin(AddressText text, int at) {
    char before = text.at(at - 1);
    return before < '一' || before > '\u9FFF' || isOneOf("路街道巷弄村镇乡区园社号组栋幢楼室层旁", before);
  }

  /**
   * Whether the text goes on as an address does within a county, with a road or a village: 三北大街,
   * not 国际商贸城, which makes the name before it that of a firm or an estate.
   */
  static boolean goesOnWithin(AddressText text, int after) {
    return goesOnWith(text, after + 2, after, WITHIN_A_COUNTY, ESTATES, false);
  }

  /**
   * Whether the text goes on as an address does within a township, with a number, a village or a
   * housing estate, or ends; 软件园 after 中关村 or 旅游区 after 海湾 makes the name that of a zone.
   */
  static boolean goesOnWithinTownship(AddressText text, int after) {
    return after == text.length()
        || goesOnWith(text, after + 1, after, WITHIN_A_TOWNSHIP, ZONES, true);
  }

  private static boolean goesOnWith(
      AddressText text,
      int first,
      int after,
      List<String> signs,
      List<String> contrarySigns,
      boolean numberIsSign) {
    for (int at = after; at < text.length() && at < after + 10; at++) {
      if (isOneOf("0123456789号", text.at(at))) {
        return numberIsSign;
      }
      if (startsWithAny(text, at, contrarySigns)) {
        // 机场大道 is a road.
        return isRoadName(text, at + 2);
      }
      if (at >= first && startsWithAny(text, at, signs)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(AddressText text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(String chars, char c) {
    return c != 0 && chars.indexOf(c) >= 0;
  }

  /** Whether an address can mean a township by its name alone: zones and offices are no places. */
  static boolean isLocatableTownship(String name) {
    for (String kind : LOCATABLE_TOWNSHIPS) {
      if (name.length() > 1 && name.endsWith(kind)) {
        return true;
      }
    }
    return false;
  }
}
