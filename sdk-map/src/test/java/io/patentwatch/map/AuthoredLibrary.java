package io.patentwatch.map;

import io.patentwatch.PatentLibrary;
import io.patentwatch.indicator.CountRequest;
import io.patentwatch.indicator.CountResult;
import io.patentwatch.law.WorkingCalendar;
import io.patentwatch.model.AgreementRecord;
import io.patentwatch.model.DivisionCode;
import io.patentwatch.model.Edition;
import io.patentwatch.model.Party;
import io.patentwatch.model.Patent;
import io.patentwatch.model.PatentChange;
import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentNumber;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentRecord;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.model.Provenance;
import io.patentwatch.model.ReportedSeries;
import io.patentwatch.model.Statement;
import io.patentwatch.query.Page;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.Results;
import io.patentwatch.query.SearchRequest;
import io.patentwatch.reference.AddressLocator;
import io.patentwatch.reference.Divisions;
import io.patentwatch.reference.EnterpriseRegistry;
import io.patentwatch.reference.IndustryRules;
import io.patentwatch.reference.ReferenceData;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A library of outlines that a test writes down. */
public final class AuthoredLibrary implements PatentLibrary {
  /** 桐庐县 with its fourteen townships, and two counties more. */
  public static final String TONGLU =
      """
      # edition 2023-06-30
      330000,浙江省
      330100,杭州市
      330122,桐庐县
      330127,淳安县
      330182,建德市
      330122002,旧县街道
      330122003,桐君街道
      330122004,城南街道
      330122005,凤川街道
      330122101,富春江镇
      330122102,横村镇
      330122109,分水镇
      330122110,瑶琳镇
      330122112,百江镇
      330122113,江南镇
      330122201,莪山畲族乡
      330122202,钟山乡
      330122204,新合乡
      330122210,合村乡
      330127100,千岛湖镇
      """;

  private final List<PatentOutline> outlines = new ArrayList<>();
  private final List<Statement> facts = new ArrayList<>();
  private final ReferenceData reference;
  private int next;

  public AuthoredLibrary() {
    this(TONGLU, IndustryRules.ofDefaults());
  }

  public AuthoredLibrary(String divisions, IndustryRules industries) {
    Divisions parsed = Divisions.parse(new StringReader(divisions));
    reference =
        new ReferenceData(
            parsed,
            AddressLocator.of(parsed),
            EnterpriseRegistry.empty(),
            industries,
            WorkingCalendar.ofDefaults());
  }

  /** Adds an outline. */
  public AuthoredLibrary add(PatentOutline outline) {
    outlines.add(outline);
    return this;
  }

  /** A patent in force from its grant on, in one region and some industries. */
  public AuthoredLibrary granted(
      PatentType type, String filed, String granted, String region, String... industryCodes) {
    PatentOutline.Builder builder =
        outline(type, filed, granted).region(PatentOutline.NO_DAY, region);
    return add(builder.industries(List.of(industryCodes)).build());
  }

  /** An outline in force from its grant on, for the test to go on with. */
  public PatentOutline.Builder outline(PatentType type, String filed, String granted) {
    int grant = day(granted);
    return PatentOutline.builder(new PatentId("P" + next++))
        .type(type)
        .filed(day(filed))
        .published(grant)
        .granted(grant)
        .status(day(filed), PatentStatus.PENDING)
        .status(grant, PatentStatus.IN_FORCE);
  }

  /** Adds a reported figure. */
  public AuthoredLibrary reported(
      String measure,
      String kind,
      String region,
      String industry,
      String from,
      String to,
      String value) {
    facts.add(
        new ReportedSeries(
            Provenance.of("test", "", 0),
            measure,
            kind,
            DivisionCode.of(region),
            industry,
            LocalDate.parse(from),
            LocalDate.parse(to),
            new BigDecimal(value),
            "office"));
    return this;
  }

  /** Adds an agreement between parties at addresses, over as many patents and trademarks. */
  public AuthoredLibrary agreement(
      String number,
      AgreementRecord.Kind kind,
      String fromAddress,
      String toAddress,
      String effective,
      @Nullable String amount,
      int patents,
      int trademarks) {
    facts.add(
        new AgreementRecord(
            Provenance.of("book", "", facts.size() + 1L),
            number,
            kind,
            new Party("甲方", fromAddress),
            new Party("乙方", toAddress),
            LocalDate.parse(effective),
            null,
            amount == null ? null : new BigDecimal(amount),
            IntStream.range(0, patents)
                .<PatentNumber>mapToObj(i -> PatentNumber.parse("CN11300000" + i + "B"))
                .toList(),
            IntStream.range(0, trademarks).mapToObj(i -> "9910000" + i).toList()));
    return this;
  }

  /** The epoch day of a date. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  @Override
  public Edition edition() {
    return new Edition(7);
  }

  @Override
  public LocalDate today() {
    return LocalDate.parse("2021-11-30");
  }

  @Override
  public Page<Patent> search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Results<PatentOutline> outlines(PatentQuery query, LocalDate day) {
    return new Results<>() {
      @Override
      public Iterator<PatentOutline> iterator() {
        return outlines.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public List<Statement> facts() {
    return facts;
  }

  @Override
  public ReferenceData reference() {
    return reference;
  }

  @Override
  public Optional<Patent> find(String number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Patent> find(PatentId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Patent> findAll(String number) {
    return List.of();
  }

  @Override
  public List<PatentRecord> records(PatentId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Results<Patent> searchAll(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CountResult count(CountRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PatentLibrary scoped(PatentQuery filter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Results<PatentChange> changesSince(Edition edition) {
    throw new UnsupportedOperationException();
  }
}
