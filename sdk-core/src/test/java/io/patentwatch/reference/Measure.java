package io.patentwatch.reference;

import io.patentwatch.model.RegionLevel;
import java.nio.charset.*;
import java.nio.file.*;
import java.util.*;

final class Measure {
  public static void main(String[] a) throws Exception {
    long t0 = System.nanoTime();
    Divisions d = Divisions.ofDefaults();
    long t1 = System.nanoTime();
    AddressLocator l = AddressLocator.of(d);
    long t2 = System.nanoTime();
    System.out.println("start-up ms " + (t1 - t0) / 1000000 + " + " + (t2 - t1) / 1000000);
    if (a[0].equals("q")) {
      for (int i = 1; i < a.length; i++) {
        var x = l.locate(a[i]);
        System.out.println(
            a[i]
                + "\t"
                + x.level()
                + "\t"
                + x.path()
                + "\t"
                + x.country()
                + "\t"
                + x.candidates()
                + "\t"
                + x.reason());
      }
      return;
    }
    if (a[0].equals("dev")) {
      LabelledAddresses g = new LabelledAddresses(d);
      int n = 0,
          right = 0,
          wrong = 0,
          miss = 0,
          openAnswered = 0,
          open = 0,
          unknown = 0,
          derived = 0,
          derivedRight = 0,
          derivedWrong = 0,
          tn = 0,
          tr = 0,
          tw = 0;
      for (var x : LabelledAddresses.read(Path.of("/work/shared/data/addresses/dev.txt"))) {
        var gold = g.counties(x);
        var loc = l.locate(x.text());
        var county = loc.county();
        Division got =
            loc.path().stream()
                .filter(p -> p.level() == RegionLevel.COUNTY)
                .findFirst()
                .orElse(null);
        boolean dist = x.labels().containsKey("district");
        String tag;
        if (dist && gold.isEmpty()) {
          unknown++;
          tag = "UNKNOWN";
        } else if (gold.size() == 1) {
          Division w = gold.iterator().next();
          if (dist) {
            n++;
            if (got == null) {
              miss++;
              tag = "MISS";
            } else if (got.equals(w)) {
              right++;
              tag = "ok";
            } else {
              wrong++;
              tag = "WRONG";
            }
          } else {
            derived++;
            if (got == null) {
              tag = "DMISS";
            } else if (got.equals(w)) {
              derivedRight++;
              tag = "dok";
            } else {
              derivedWrong++;
              tag = "DWRONG";
            }
          }
          var ts = g.townships(x, w);
          if (ts.size() == 1) {
            tn++;
            if (loc.township().isPresent()) {
              if (loc.division().get().equals(ts.iterator().next())) tr++;
              else {
                tw++;
                tag += " TWRONG";
              }
            } else tag += " TMISS";
          }
        } else {
          open++;
          if (got != null) {
            openAnswered++;
            tag = "OPENANS";
          } else tag = "open";
        }
        System.out.println(
            tag
                + "\t"
                + x.text()
                + "\t"
                + x.labels()
                + "\t"
                + loc.path()
                + "\t"
                + loc.candidates().size()
                + "\t"
                + loc.reason()
                + "\tgold="
                + gold);
      }
      System.out.printf(
          "SUM district-labelled n=%d right=%d wrong=%d miss=%d unknown=%d | derived n=%d right=%d wrong=%d | open n=%d answered=%d | recall %.4f precision(d) %.4f precision(all) %.4f | town n=%d right=%d wrong=%d%n",
          n,
          right,
          wrong,
          miss,
          unknown,
          derived,
          derivedRight,
          derivedWrong,
          open,
          openAnswered,
          right / (double) n,
          right / (double) (right + wrong),
          (right + derivedRight)
              / (double) (right + wrong + derivedRight + derivedWrong + openAnswered),
          tn,
          tr,
          tw);
    } else {
      List<String> all = new ArrayList<>();
      for (String f : a[1].split(",")) for (String s : Files.readAllLines(Path.of(f))) all.add(s);
      for (int r = 0; r < 6; r++) {
        long s = System.nanoTime();
        for (String x : all) l.locate(x);
        System.out.println("rate " + (long) (all.size() / ((System.nanoTime() - s) / 1e9)));
      }
      for (String x : all) {
        var loc = l.locate(x);
        System.out.println(
            loc.level()
                + "\t"
                + x
                + "\t"
                + loc.path()
                + "\t"
                + loc.country()
                + "\t"
                + loc.candidates().size()
                + "\t"
                + loc.reason());
      }
    }
  }
}
