#include "cli/render/timeline_bar.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "cli/render/csv.h"
#include "cli/render/svg.h"

namespace inforce::test {
namespace {

Instant day(int year, unsigned month, unsigned number) {
  return first_minute(Date{year, month, number}, utc());
}

Scale year_of_2026(std::size_t width) { return {day(2026, 1, 1), day(2027, 1, 1), width, utc()}; }

Strip strip(Instant from, Instant until, const std::string& sign) {
  return {from, until, sign, sign, Tone::plain, false};
}

TEST_CASE("a bar shows in each column what holds in its middle") {
  const Scale scale = year_of_2026(12);
  CHECK(bar({strip(Instant::first(), day(2026, 7, 1), "a"),
             strip(day(2026, 7, 1), day(2030, 1, 1), "b")},
            {}, scale) == "aaaaaabbbbbb");
}

TEST_CASE("a day on a chart of a year is still seen") {
  const Scale scale = year_of_2026(12);
  const std::string drawn = bar({strip(Instant::first(), day(2026, 11, 27), "a"),
                                 strip(day(2026, 11, 27), day(2026, 11, 28), "b"),
                                 strip(day(2026, 11, 28), day(2030, 1, 1), "c")},
                                {}, scale);
  CHECK(drawn == "aaaaaaaaaa" + toned(Tone::bold, "!") + "c");
}

TEST_CASE("what stands out keeps its own sign in a day, and what it hides is told beside it") {
  const Scale scale = year_of_2026(12);
  Strip open = strip(day(2026, 11, 27), day(2026, 11, 28), "/");
  open.stands_out = true;
  const std::string drawn = bar({strip(Instant::first(), day(2026, 11, 26), "a"),
                                 strip(day(2026, 11, 26), day(2026, 11, 27), "b"), open,
                                 strip(day(2026, 11, 28), day(2030, 1, 1), "c")},
                                {{day(2026, 11, 26), "+"}}, scale);
  CHECK(drawn == "aaaaaaaaa" + toned(Tone::bold, "!") + "/c");
}

TEST_CASE("an extension is seen over a day that is shorter than a column, and the day beside it") {
  const Scale scale = year_of_2026(12);
  const std::string drawn = bar({strip(Instant::first(), day(2026, 11, 27), "a"),
                                 strip(day(2026, 11, 27), day(2026, 11, 28), "b"),
                                 strip(day(2026, 11, 28), day(2030, 1, 1), "c")},
                                {{day(2026, 11, 28), "+"}}, scale);
  CHECK(drawn == "aaaaaaaaa" + toned(Tone::bold, "!+") + "c");
}

TEST_CASE("weeks whose only column another sign has are told beside it") {
  const Scale scale = year_of_2026(12);
  Strip open = strip(day(2026, 6, 5), day(2026, 6, 6), "/");
  open.stands_out = true;
  const std::string drawn = bar(
      {strip(Instant::first(), open.from, "a"), open, strip(day(2026, 6, 6), day(2026, 7, 1), "b"),
       strip(day(2026, 7, 1), day(2030, 1, 1), "c")},
      {}, scale);
  CHECK(drawn == "aaaaa/" + toned(Tone::bold, "!") + "ccccc");
}

TEST_CASE("two signs take turns, and the one that must not be lost comes first") {
  for (const int month : {9, 10, 11, 12}) {
    Strip again = strip(day(2026, static_cast<unsigned>(month), 1), day(2030, 1, 1), "~");
    again.other = "c";
    const std::string drawn =
        bar({strip(Instant::first(), again.from, "a"), again}, {}, year_of_2026(12));
    CHECK(drawn == std::string(static_cast<std::size_t>(month - 1), 'a') +
                       std::string("~c~c").substr(0, static_cast<std::size_t>(13 - month)));
  }
}

TEST_CASE("what ends before the chart begins, or begins after it, is not drawn") {
  const Scale scale = year_of_2026(4);
  CHECK(bar({strip(day(2020, 1, 1), day(2026, 1, 1), "a"),
             strip(day(2027, 1, 1), day(2028, 1, 1), "b")},
            {}, scale) == "    ");
}

TEST_CASE("labels of an axis never touch, at any width and over any time") {
  for (std::size_t width = 20; width < 300; width += 7) {
    for (const int days : {1, 3, 20, 90, 400, 1500, 9000, 80000}) {
      const Scale scale{day(1999, 12, 30), first_minute(add_days(Date{1999, 12, 30}, days), utc()),
                        width, utc()};
      const std::string labels = axis(scale, 0).substr(0, axis(scale, 0).find('\n'));
      CHECK(labels.size() <= width);
      std::size_t longest = 0;
      for (std::size_t i = 0, run = 0; i < labels.size(); ++i) {
        run = labels[i] == ' ' ? 0 : run + 1;
        longest = std::max(longest, run);
      }
      CHECK(longest <= 10);
    }
  }
}

TEST_CASE("the marker of today stands left of its place where there is no room on the right") {
  CHECK(marker(year_of_2026(40), day(2026, 1, 1), "today", 2) ==
        "  " + toned(Tone::bold, "▼ today") + "\n");
  CHECK(marker(year_of_2026(12), day(2026, 12, 31), "today", 0) ==
        "     " + toned(Tone::bold, "today ▼") + "\n");
  CHECK(marker(year_of_2026(12), day(2027, 1, 1), "today", 0).empty());
}

TEST_CASE("a cell with a comma, a quote or a line end stands in quotes") {
  CHECK(csv_row({"a", "b, c", "say \"d\"", ""}) == "a,\"b, c\",\"say \"\"d\"\"\",\r\n");
}

TEST_CASE("no spreadsheet takes a text for a formula") {
  CHECK(csv_text("=1+1") == "'=1+1");
  CHECK(csv_text("licence") == "licence");
}

TEST_CASE("a text cannot break out of a picture") {
  CHECK(xml_text("<b a=\"1\">&'\x01\xff") == "&lt;b a=&quot;1&quot;&gt;&amp;&#39;��");
}

}  // namespace
}  // namespace inforce::test
