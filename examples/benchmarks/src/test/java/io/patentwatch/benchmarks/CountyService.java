package io.patentwatch.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A county's patents as its database keeps them, given out as JSON, some a page. */
final class CountyService implements AutoCloseable {
  static final String MAPPING =
      """
      name: county
      verified: true
      request: {url: PLACE, query: {from: "{offset}", size: "{size}"}}
      paging: {kind: offset, size: 300, total: total}
      records: list
      id: ID
      fields:
        APPLICATION: 申请号
        PUBLICATION: 公开（公告）号
        PUBLICATION_DATE: 公开（公告）日
        APPLICATION_DATE: 申请日
        GRANT_DATE: 授权公告日
        TYPE: 专利类型
        TITLE: 名称
        ABSTRACT: 摘要
        PARTY: 申请（专利权）人
        ADDRESS: 地址
        INVENTOR: 发明人
        AGENCY: 代理机构
        IPC: IPC分类号
        LOCARNO: 洛迦诺分类号
        STATUS: 法律状态
        STATUS_DATE: 法律状态日期
      """;

  private final String database;
  private final HttpServer server;
  private final ObjectMapper mapper = new ObjectMapper();

  CountyService(String database) throws IOException {
    this.database = database;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/patents", this::answer);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/patents";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] asked = exchange.getRequestURI().getQuery().split("[=&]");
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement select =
            connection.prepareStatement(
                "select * from county.published order by id offset ? rows fetch next ? rows only");
        PreparedStatement count =
            connection.prepareStatement("select count(*) from county.published")) {
      select.setInt(1, Integer.parseInt(asked[1]));
      select.setInt(2, Integer.parseInt(asked[3]));
      ObjectNode answer = mapper.createObjectNode();
      try (ResultSet total = count.executeQuery()) {
        total.next();
        answer.put("total", total.getInt(1));
      }
      ArrayNode list = answer.putArray("list");
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ObjectNode record = list.addObject();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            record.put(rows.getMetaData().getColumnLabel(i), rows.getString(i));
          }
        }
      }
      byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (SQLException failed) {
      throw new IOException(failed);
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
