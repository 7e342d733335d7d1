package io.patentwatch.sample;

import io.patentwatch.model.PatentType;
import java.util.List;

/** Invents titles and abstracts. */
final class Wording {
  private static final List<String> MAKING = List.of("制造方法", "装配工艺", "检测装置", "生产设备", "加工模具");
  private static final List<String> VARIANTS =
      List.of("青竹", "樱花", "山水", "星空", "畲韵", "瑶琳", "简约", "童趣", "复古", "渐变");
  private static final List<String> PLACES = List.of("一端", "内侧", "外周", "上方", "中部", "底部");
  private static final List<String> JOINTS = List.of("螺纹连接", "卡接", "滑动配合", "固定连接", "转动连接", "过盈配合");
  private static final List<String> GAINS =
      List.of("结构简单", "使用寿命长", "装配效率高", "成本低", "操作方便", "不易损坏", "性能稳定", "便于维护");

  private Wording() {}

  static String title(Trade trade, PatentType type, Dice dice) {
    String goods = dice.pick(trade.goods);
    String feature = dice.pick(trade.features);
    if (type == PatentType.DESIGN) {
      return switch (dice.between(0, 2)) {
        case 0 -> goods + "（" + dice.pick(VARIANTS) + "）";
        case 1 -> goods + "（" + (char) ('A' + dice.between(0, 7)) + "款）";
        default -> goods + "（" + dice.between(1001, 9899) + "）";
      };
    }
    boolean method = type == PatentType.INVENTION && !goods.endsWith("方法");
    return switch (dice.between(0, method ? 4 : 3)) {
      case 0, 1 -> "一种" + feature + goods;
      case 2 ->
          "一种"
              + feature
              + (goods.endsWith("方法") ? goods : goods + "的" + dice.pick(trade.parts) + "结构");
      case 3 -> goods.endsWith("方法") ? goods + "及系统" : goods + "用" + dice.pick(trade.parts);
      default -> "一种" + goods + "的" + dice.pick(MAKING);
    };
  }

  static String summary(Trade trade, PatentType type, String title, Dice dice) {
    String first = dice.pick(trade.parts);
    String second = other(trade.parts, dice, first, first);
    String third = other(trade.parts, dice, first, second);
    return (type == PatentType.INVENTION ? "本发明公开了" : "本实用新型涉及")
        + title
        + "，属于"
        + trade.field
        + "技术领域。其包括"
        + first
        + "、"
        + second
        + "和"
        + third
        + "，所述"
        + first
        + "设于所述"
        + second
        + "的"
        + dice.pick(PLACES)
        + "，所述"
        + third
        + "与所述"
        + first
        + dice.pick(JOINTS)
        + "。"
        + dice.pick(GAINS)
        + "，"
        + dice.pick(GAINS)
        + "。";
  }

  private static String other(List<String> words, Dice dice, String one, String two) {
    String word = dice.pick(words);
    while (word.equals(one) || word.equals(two)) {
      word = dice.pick(words);
    }
    return word;
  }
}
