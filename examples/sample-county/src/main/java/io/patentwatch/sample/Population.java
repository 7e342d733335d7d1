package io.patentwatch.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents the firms and people of the county and of its neighbours. */
final class Population {
  private static final List<String> FIRST =
      List.of("澜", "筠", "砚", "岫", "翎", "霁", "棠", "沅", "珩", "葭", "漪", "鹭", "樾", "榷", "琰", "汀");
  private static final List<String> SECOND =
      List.of("川", "禾", "石", "舟", "牧", "桐", "歌", "野", "木", "驰", "远", "衡", "序", "墨", "迅", "嘉");
  private static final List<String> SURNAMES =
      List.of("方", "申屠", "皇甫", "俞", "臧", "濮", "郎", "钟", "蓝", "雷", "章", "闻", "邵", "柴");
  private static final List<String> GIVEN =
      List.of("雨樵", "青岚", "知远", "若谷", "明砚", "云起", "望舒", "景行", "子衿", "怀瑾", "松年", "𣲗平", "竹", "澄");
  private static final List<String> ROADS =
      List.of("青筠路", "砚池路", "听泉街", "鹭洲路", "竹坞路", "云栈路", "石舟弄", "墨香街", "春樵路", "松涛巷");

  /**
   * Where outsiders are. Several look like the county: a road, a village or a firm bears its name,
   * or a township elsewhere the name of one of its own.
   */
  private static final List<String> ELSEWHERE =
      List.of(
          "311400浙江省杭州市富阳区桐庐路",
          "311400浙江省杭州市富阳区场口镇砚石村",
          "311600浙江省杭州市建德市梅城镇听涛路",
          "311700浙江省杭州市淳安县千岛湖镇桐庐街",
          "311300浙江省杭州市临安区於潜镇分水路",
          "322200浙江省金华市浦江县黄宅镇竹坞路",
          "404000重庆市万州区分水镇墨香街",
          "200120上海市浦东新区桐庐弄",
          "310012浙江省杭州市西湖区云栈路",
          "315000浙江省宁波市鄞州区青筠路",
          "215000江苏省苏州市昆山市鹭洲路",
          "518000广东省深圳市龙岗区石舟路");

  private final Dice dice;
  private final Set<String> names = new HashSet<>();
  private int registered;

  /** Firms and people of the county throughout. */
  final List<Firm> residents = new ArrayList<>();

  /** Firms and institutes outside the county throughout. */
  final List<Firm> outsiders = new ArrayList<>();

  /** A firm that left the county. */
  final Firm leaver;

  /** A firm that came to the county. */
  final Firm comer;

  /** The day on which the gazette announced the leaver's new address. */
  static final LocalDate LEFT = LocalDate.of(2021, 5, 21);

  /** The day on which the gazette announced the comer's new address. */
  static final LocalDate CAME = LocalDate.of(2021, 3, 12);

  Population(Dice dice) {
    this.dice = dice;
    for (Trade trade : Trade.values()) {
      int firms = trade == Trade.PENS ? 30 : 11;
      for (int i = 0; i < firms; i++) {
        Firm firm = resident(trade);
        residents.add(
            i % 9 == 4
                ? firm.renamed(
                    firmName(trade), dice.day(LocalDate.of(2017, 1, 1), LocalDate.of(2021, 9, 1)))
                : firm);
      }
      for (int i = 0; i < (trade == Trade.PENS ? 14 : 3); i++) {
        String township = dice.pick(trade.townships);
        residents.add(Firm.of(trade, person(), address(township), township, ""));
      }
    }
    for (int i = 0; i < 70; i++) {
      Trade trade = Trade.values()[i % Trade.values().length];
      outsiders.add(outsider(trade, i));
    }
    Firm gone = resident(Trade.MACHINES);
    leaver =
        Firm.of(
                Trade.MACHINES,
                gone.name(),
                "311400浙江省杭州市富阳区东洲街道鹭洲路" + dice.between(900, 999) + "号",
                null,
                gone.creditCode())
            .moved(gone.address(), LEFT);
    comer = resident(Trade.SECURITY).moved(elsewhere(1), CAME);
  }

  private Firm resident(Trade trade) {
    String township = dice.pick(trade.townships);
    return Firm.of(trade, firmName(trade), address(township), township, creditCode());
  }

  /** A further enterprise of the county, in the words that chance gives it. */
  Firm enterprise(Trade trade, Dice dice) {
    String township = dice.pick(trade.townships);
    String name =
        unique(
            () ->
                "桐庐"
                    + dice.pick(FIRST)
                    + dice.pick(FIRST)
                    + dice.pick(SECOND)
                    + trade.word
                    + dice.pick(List.of("厂", "有限公司", "加工厂", "经营部")));
    String address = "浙江省杭州市桐庐县" + township + dice.pick(ROADS) + dice.between(900, 999) + "号";
    return Firm.of(trade, name, address, township, creditCode());
  }

  private Firm outsider(Trade trade, int number) {
    String address = elsewhere(number);
    String name =
        switch (number % 10) {
          case 0 -> unique(() -> "浙江" + dice.pick(FIRST) + dice.pick(SECOND) + "理工学院");
          case 3 -> unique(() -> "富阳桐庐坞" + dice.pick(SECOND) + trade.word + "厂");
          case 7 -> unique(() -> "杭州桐江" + dice.pick(SECOND) + trade.word + "有限公司");
          default -> firmName(trade).replace("桐庐", "建德");
        };
    return Firm.of(trade, name, address, null, creditCode());
  }

  /** Every other outsider is a neighbour whose address looks like the county's. */
  private String elsewhere(int number) {
    String place = number % 2 == 0 ? ELSEWHERE.get(number / 2 % 8) : dice.pick(ELSEWHERE);
    return place + dice.between(900, 999) + "号";
  }

  private String address(String township) {
    String street = dice.pick(ROADS) + dice.between(900, 999) + "号";
    return switch (dice.between(0, 9)) {
      case 0 -> "浙江省桐庐县" + township + street;
      case 1 -> "浙江省杭州市桐庐县" + street;
      case 2, 3 -> "浙江省杭州市桐庐县" + township + street;
      default -> "311500浙江省杭州市桐庐县" + township + street;
    };
  }

  private String firmName(Trade trade) {
    return unique(
        () ->
            dice.pick(List.of("桐庐", "桐庐", "杭州", "浙江"))
                + dice.pick(FIRST)
                + dice.pick(SECOND)
                + trade.word
                + dice.pick(List.of("有限公司", "科技有限公司", "制品有限公司", "（桐庐）有限公司", "有限责任公司")));
  }

  /** A person's name; people may share one. */
  String person() {
    return dice.pick(SURNAMES) + dice.pick(GIVEN);
  }

  private String unique(java.util.function.Supplier<String> invention) {
    String name = invention.get();
    while (!names.add(name.replace("有限责任公司", "有限公司").replaceAll("[（）]", ""))) {
      name = invention.get();
    }
    return name;
  }

  private String creditCode() {
    return Checks.creditCode("91330122MA99%04d".formatted(registered++));
  }
}
