package io.patentwatch.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The field that somebody may have meant by a name that is none. */
final class FieldSuggestion {
  private static final Map<String, QueryField> NAMES = names();

  private FieldSuggestion() {}

  /** {@code did you mean `pa`?}, or the list of fields where no name is near. */
  static String of(String unknown) {
    String asked = unknown.length() > 40 ? "" : unknown.toLowerCase(Locale.ROOT);
    int nearest = Math.min(3, Math.max(1, asked.length() / 2)) + 1;
    QueryField meant = null;
    for (Map.Entry<String, QueryField> name : NAMES.entrySet()) {
      int distance = distance(asked, name.getKey());
      // In a name of two letters one that differs says nothing.
      if (distance < nearest && distance < Math.min(asked.length(), name.getKey().length())) {
        nearest = distance;
        meant = name.getValue();
      }
    }
    return meant != null
        ? "did you mean `" + meant + "`?"
        : "the fields are "
            + Arrays.stream(QueryField.values())
                .map(QueryField::code)
                .collect(Collectors.joining(" "));
  }

  private static Map<String, QueryField> names() {
    Map<String, QueryField> names = new LinkedHashMap<>();
    for (QueryField field : QueryField.values()) {
      names.put(field.code(), field);
    }
    add(names, QueryField.TITLE, "title name 名称 发明名称 标题 专利名称");
    add(names, QueryField.ABSTRACT, "abstract summary 摘要");
    add(names, QueryField.ANYWHERE, "text keyword keywords fulltext 关键词");
    add(
        names,
        QueryField.PARTY,
        "applicant applicants patentee assignee owner party ia 申请人 专利权人 权利人");
    add(names, QueryField.INVENTOR, "inventor inventors designer 发明人 设计人");
    add(names, QueryField.ADDRESS, "address adr 地址");
    add(names, QueryField.AGENT, "agency attorney 代理机构 代理人");
    add(names, QueryField.PUBLICATION_NUMBER, "publication number num spn 公开号 公告号 公开公告号 专利号");
    add(names, QueryField.APPLICATION_NUMBER, "application sap 申请号");
    add(names, QueryField.PRIORITY_NUMBER, "priority spr 优先权");
    add(names, QueryField.IPC, "ic cl class 分类号 主分类号");
    add(names, QueryField.CPC, "cpci cpca");
    add(names, QueryField.LOCARNO, "locarno 洛迦诺");
    add(names, QueryField.FILED, "filed filing filingdate applicationdate 申请日");
    add(names, QueryField.PUBLISHED, "published publicationdate date 公开日 公告日");
    add(names, QueryField.GRANTED, "granted grant grantdate 授权日 授权公告日");
    add(names, QueryField.TYPE, "kind 类型 专利类型");
    add(names, QueryField.STATUS, "state legalstatus 状态 法律状态");
    add(names, QueryField.FEES, "fee payment 年费");
    add(names, QueryField.REGION, "division province city county township 地区 区域 行政区划");
    add(names, QueryField.INDUSTRY, "sector 行业 产业");
    add(names, QueryField.CREDIT_CODE, "creditcode 统一社会信用代码");
    add(names, QueryField.EVENT, "legal events 法律事件");
    add(names, QueryField.TAG, "tags label 标签");
    return names;
  }

  private static void add(Map<String, QueryField> names, QueryField field, String aliases) {
    for (String alias : aliases.split(" ")) {
      names.put(alias, field);
    }
  }

  /** How many letters must be put in, left out or changed to get from one to the other. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
