package io.patentwatch.benchmarks;

import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.Party;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.Enterprise;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.IndustrySubject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Applicants matched with a registry of 100,000, and patents put through all rules that ship, on
 * one thread.
 */
final class AttributionBenchmark {
  private static final int ENTERPRISES = 100_000;
  private static final int NAMES = 20_000;
  private static final int SUBJECTS = 20_000;
  private static final int ROUNDS = 15;
  private static final String BRANDS = "青竹云岭白鹭清溪远山松涛梅坞石泉兰亭春和晨曦博雅启明恒泰万象鼎新华宇盛源银杏海棠康宁嘉禾永固天成";
  private static final List<String> REGIONS =
      List.of("桐庐", "杭州", "淳安", "义乌", "宁波", "温州", "海宁", "乐清", "上海", "深圳");
  private static final List<String> TRADES =
      List.of("制笔", "文具用品", "医疗器械", "机械科技", "精密模具", "新材料", "光电技术", "五金工具", "泵业", "智能装备");

  private final Random random = new Random(20_190_709);
  private final Table table;

  AttributionBenchmark(Table table) {
    this.table = table;
  }

  void run() {
    List<Enterprise> enterprises = new ArrayList<>();
    for (String name : names()) {
      enterprises.add(new Enterprise(name, List.of(), null, null, null, "", List.of()));
    }
    long empty = held();
    Divisions divisions = Divisions.ofDefaults();
    long before = Timings.now();
    EnterpriseRegistry registry = EnterpriseRegistry.of(enterprises, divisions);
    Sink.take(registry.match(new Party("无此文具厂", null)));
    table.value("a registry of 100,000: ready", Table.duration(Timings.now() - before));
    table.value("divisions and a registry of 100,000: held", Table.megabytes(held() - empty));
    rate("names in the registry", exact(enterprises), registry);
    rate("names spelled otherwise, branches, likenesses", near(enterprises), registry);
    rate("names of nobody in the registry", others(), registry);
    before = Timings.now();
    List<IndustryRules> rules = List.of(IndustryRules.ofDefaults(), IndustryRules.wipo35());
    table.value("all shipped industry rules: ready", Table.duration(Timings.now() - before));
    List<IndustrySubject> subjects = subjects();
    // Where they came to lie among what was needed to make them is not what is measured.
    Sink.take(held());
    rate(
        "patents through all shipped industry rules",
        "patents",
        subjects.size(),
        () -> {
          long matches = 0;
          for (IndustrySubject subject : subjects) {
            for (IndustryRules set : rules) {
              matches += set.match(subject).size();
            }
          }
          return matches;
        });
  }

  /** How many bytes of the heap are in use. */
  private static long held() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (names.size() < ENTERPRISES) {
      String name = REGIONS.get(random.nextInt(8)) + brand() + trade() + "有限公司";
      if (seen.add(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private String brand() {
    int first = random.nextInt(BRANDS.length());
    int second = random.nextInt(BRANDS.length());
    int third = random.nextInt(BRANDS.length());
    return "" + BRANDS.charAt(first) + BRANDS.charAt(second) + BRANDS.charAt(third);
  }

  private String trade() {
    return TRADES.get(random.nextInt(TRADES.size()));
  }

  private List<Party> exact(List<Enterprise> enterprises) {
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = enterprises.get(random.nextInt(ENTERPRISES)).name();
      parties.add(new Party(i % 2 == 0 ? name : name.replace("有限公司", "有限责任公司"), null));
    }
    return parties;
  }

  private List<Party> near(List<Enterprise> enterprises) {
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = enterprises.get(random.nextInt(ENTERPRISES)).name();
      String other =
          switch (i % 3) {
            case 0 -> "浙江" + name;
            case 1 -> name + "分水分公司";
            default -> name.replace("有限公司", "股份有限公司");
          };
      parties.add(new Party(other, "浙江省杭州市桐庐县分水镇东溪路8号"));
    }
    return parties;
  }

  private List<Party> others() {
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name =
          switch (i % 4) {
            case 0 -> "王" + BRANDS.charAt(i % BRANDS.length());
            case 1 -> REGIONS.get(8 + random.nextInt(2)) + "市" + brand() + "化工贸易有限公司";
            case 2 -> brand() + "大学" + trade() + "研究院";
            default -> "北京" + brand() + brand() + "网络科技股份有限公司";
          };
      parties.add(new Party(name, "518000广东省深圳市南山区科苑路1号"));
    }
    return parties;
  }

  private List<IndustrySubject> subjects() {
    String[] classes = {
      "B43K7", "A61B17", "H01L31", "G06N3", "B23P19", "C09D11", "E04B1", "H04L29"
    };
    List<IndustrySubject> subjects = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      List<IpcSymbol> ipc = new ArrayList<>();
      for (int j = random.nextInt(4); j >= 0; j--) {
        ipc.add(
            IpcSymbol.parse(
                classes[random.nextInt(classes.length)] + "/" + (10 + random.nextInt(89))));
      }
      String title = "一种" + brand() + trade() + "用装配装置及其方法";
      subjects.add(
          new IndustrySubject(ipc, List.of(), List.of(), title, title.repeat(12), List.of()));
    }
    return subjects;
  }

  private void rate(String what, List<Party> parties, EnterpriseRegistry registry) {
    rate(
        what,
        "names",
        parties.size(),
        () -> {
          long matched = 0;
          for (Party party : parties) {
            matched += registry.match(party).isPresent() ? 1 : 0;
          }
          return matched;
        });
  }

  private void rate(String what, String unit, int size, LongSupplier batch) {
    Timings timings = new Timings();
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long before = Timings.now();
      Sink.take(batch.getAsLong());
      if (round >= ROUNDS) {
        timings.add(Timings.now() - before);
      }
    }
    table.value(what, Table.rate(size, timings.median(), unit));
  }
}
