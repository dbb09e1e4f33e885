#include "cli/render/alert_monitor.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <vector>

#include "cli/render/alert_words.h"
#include "cli/render/style.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

constexpr std::int64_t minutes_per_hour = 60;
constexpr std::int64_t minutes_per_day = 24 * minutes_per_hour;
constexpr std::size_t first_line_width = 80;
constexpr std::size_t reason_width = 250;  // why there is no answer, with a path in it
constexpr std::size_t most_details = 20;   // some agents cut what is longer than 4 kB

std::optional<std::int64_t> minutes_of_unit(std::string_view unit) {
  if (unit.empty() || unit == "d") return minutes_per_day;
  if (unit == "h") return minutes_per_hour;
  if (unit == "w") return 7 * minutes_per_day;
  return std::nullopt;
}

Result<MonitorLimit, QuestionError> read_limit(const std::string& option, const std::string& text) {
  constexpr std::int64_t largest = 100'000;
  const bool range = !text.empty() && text.back() == ':';
  const std::string_view typed(text.data(), text.size() - (range ? 1 : 0));
  std::int64_t count = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), count);
  const auto unit =
      minutes_of_unit(typed.substr(static_cast<std::size_t>(read.ptr - typed.data())));
  if (read.ec != std::errc() || !unit || count < 0 || count > largest) {
    return failure(QuestionError{option, "'" + text + "' is no length of time",
                                 "days, hours or weeks: 30d, 36h, 2w, or 7: for less than 7 days"});
  }
  const bool has_unit = typed.back() == 'd' || typed.back() == 'h' || typed.back() == 'w';
  return MonitorLimit{std::string(typed) + (has_unit ? "" : "d"), count * *unit};
}

std::string_view word(MonitorCode code) {
  switch (code) {
    case MonitorCode::ok: return "OK";
    case MonitorCode::warning: return "WARNING";
    case MonitorCode::critical: return "CRITICAL";
    case MonitorCode::unknown: return "UNKNOWN";
  }
  std::abort();  // there is no other code
}

// A bar begins performance data, a line's end the details.
std::string on_one_line(std::string text) {
  for (char& c : text) {
    if (c == '|') c = '/';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

// Dots instead of the sign for them: some agents know ASCII only.
std::string cut(const std::string& text, std::size_t width) {
  if (columns(text) <= width) return text;
  constexpr std::string_view sign = "…";
  std::string short_text = truncated(text, width - 3);
  short_text.resize(short_text.size() - sign.size());
  return short_text + "...";
}

std::string length_text(std::int64_t minutes) {
  const std::int64_t days = minutes / minutes_per_day;
  const std::int64_t hours = minutes % minutes_per_day / minutes_per_hour;
  std::string text = days > 0 ? std::to_string(days) + " d" : "";
  if (hours > 0) text += (text.empty() ? "" : " ") + std::to_string(hours) + " h";
  return text.empty() ? std::to_string(minutes) + " min" : text;
}

// The list, sorted into what a monitor asks about.
class Looked {
 public:
  Looked(const AlertList& list, const MonitorLimits& limits) : list_(list), limits_(limits) {
    for (const AlertEntry& entry : list.entries) group_of(entry).push_back(&entry);
    std::stable_sort(coming_.begin(), coming_.end(),
                     [this](const auto* a, const auto* b) { return left(*a) < left(*b); });
  }

  [[nodiscard]] MonitorCode code() const {
    if (!unlooked_.empty() || !overdue_.empty() || within(limits_.critical) > 0) {
      return MonitorCode::critical;
    }
    const bool in_doubt = std::any_of(coming_.begin(), coming_.end(), [this](const auto* entry) {
      return may_have_come(entry->alert, list_.now);
    });
    const bool warned = in_doubt || !open_.empty() || within(limits_.warning) > 0;
    return warned ? MonitorCode::warning : MonitorCode::ok;
  }

  // As much as fits. What comes next has its name in any case: how much is past is in the
  // performance data, too.
  [[nodiscard]] std::string first_line() const {
    const std::string text = "INFORCE " + std::string(word(code())) + " - " + as_known();
    const std::string full = past(" passed unlooked-at, ");
    if (coming_.empty()) {
      return text + full + "nothing coming within " + std::to_string(view_days) + " d";
    }
    const AlertEntry& next = *coming_.front();
    const std::string what = name(next);
    const std::string_view kind = word(next.alert.kind);
    const std::string in = length_text(left(next));
    const std::size_t hours = in.find(" d ");
    const std::string days = hours == std::string::npos ? in : in.substr(0, hours + 2);
    const std::string brief = past(" unlooked-at, ");
    const std::size_t count = unlooked_.size() + overdue_.size();
    const std::string briefest = count == 0 ? "" : std::to_string(count) + " past, ";
    const std::string last = fmt::format("{}next in {}: {}", text, days, what);
    for (const std::string& line :
         {fmt::format("{}{}next in {}: {} {}", text, full, in, what, kind),
          fmt::format("{}{}next in {}: {} {}", text, brief, in, what, kind),
          fmt::format("{}{}next in {}: {}", text, brief, in, what),
          fmt::format("{}{}next in {}: {}", text, brief, days, what),
          fmt::format("{}{}next in {}: {}", text, briefest, days, what)}) {
      if (columns(line) <= first_line_width) return line;
    }
    return last;
  }

  [[nodiscard]] std::string performance() const {
    const std::string ranges = ';' + std::to_string(limits_.warning.minutes * 60) + ":;" +
                               std::to_string(limits_.critical.minutes * 60) + ":;;";
    const std::string next =
        coming_.empty() ? "U" : std::to_string(left(*coming_.front()) * 60) + 's';
    return "next=" + next + ranges + " changes_" + limits_.warning.typed + '=' +
           std::to_string(within(limits_.warning)) +
           ";;;0 unverified_ends=" + std::to_string(unlooked_.size()) +
           ";;;0 overdue=" + std::to_string(overdue_.size()) + ";;;0";
  }

  // What made the code what it is, and what else comes within the warning: what can still be acted
  // on in time goes first.
  [[nodiscard]] std::string details() const {
    std::vector<std::string> lines;
    for (const AlertEntry* entry : coming_) {
      const bool shown =
          left(*entry) < limits_.warning.minutes || may_have_come(entry->alert, list_.now);
      if (shown) lines.push_back(detail(*entry));
    }
    for (const auto* group : {&unlooked_, &overdue_, &open_}) {
      for (const AlertEntry* entry : *group) lines.push_back(detail(*entry));
    }
    std::string text;
    for (std::size_t i = 0; i < lines.size() && i < most_details; ++i) text += lines[i] + '\n';
    if (lines.size() > most_details) {
      text += "and " + std::to_string(lines.size() - most_details) + " more\n";
    }
    return text;
  }

 private:
  using Group = std::vector<const AlertEntry*>;

  // An answer from what was known earlier is no answer about now.
  [[nodiscard]] std::string as_known() const {
    const Date known_by = list_.chronicle->known_by();
    return known_by < civil_date(list_.now, utc()) ? "as known on " + iso(known_by) + ": " : "";
  }

  [[nodiscard]] std::string past(const std::string& unlooked) const {
    std::string text;
    if (!unlooked_.empty()) text += counted(unlooked_.size(), "end") + unlooked;
    if (!overdue_.empty()) text += std::to_string(overdue_.size()) + " overdue, ";
    return text;
  }

  Group& group_of(const AlertEntry& entry) {
    if (entry.alert.kind == AlertKind::unlooked) return unlooked_;
    if (is_overdue(entry.alert, list_.now)) return overdue_;
    const bool never_settled =
        entry.alert.at.latest >= never && may_have_come(entry.alert, list_.now);
    return never_settled ? open_ : coming_;
  }

  [[nodiscard]] std::int64_t left(const AlertEntry& entry) const {
    return minutes_left(entry.alert, list_.now);
  }

  [[nodiscard]] std::size_t within(const MonitorLimit& limit) const {
    return static_cast<std::size_t>(
        std::count_if(coming_.begin(), coming_.end(),
                      [&](const auto* entry) { return left(*entry) < limit.minutes; }));
  }

  [[nodiscard]] std::string name(const AlertEntry& entry) const {
    return list_.chronicle->book().at(entry.alert.provision).id;
  }

  [[nodiscard]] std::string detail(const AlertEntry& entry) const {
    std::string text =
        when_text(entry.alert) + "  " + name(entry) + ' ' + std::string(word(entry.alert.kind));
    if (!entry.says.empty()) text += ", " + entry.says;
    if (is_overdue(entry.alert, list_.now)) text += ", overdue";
    return on_one_line(text);
  }

  const AlertList& list_;
  const MonitorLimits& limits_;
  Group unlooked_, overdue_;
  Group coming_;  // the next first
  Group open_;    // may have come already, and nothing will settle it
};

}  // namespace

Result<MonitorLimits, QuestionError> read_limits(const std::string& warning,
                                                 const std::string& critical) {
  const auto first = read_limit("-w", warning);
  if (!first) return failure(first.error());
  const auto second = read_limit("-c", critical);
  if (!second) return failure(second.error());
  if (first->minutes < second->minutes) {
    return failure(
        QuestionError{"-c", '\'' + critical + "' is longer than the warning's '" + warning + '\'',
                      "give the longer one to -w: -w 30d -c 7d"});
  }
  return MonitorLimits{*first, *second};
}

MonitorSaid alerts_monitor(const AlertList& list, const MonitorLimits& limits) {
  const Looked looked(list, limits);
  return {looked.code(), cut(on_one_line(looked.first_line()), first_line_width) + " | " +
                             looked.performance() + '\n' + looked.details()};
}

MonitorSaid monitor_unknown(const std::string& why) {
  constexpr std::string_view ours = "inforce: ";  // the line says it already
  const std::size_t begin = why.rfind(ours, 0) == 0 ? ours.size() : 0;
  const std::size_t end = std::min(why.find('\n'), why.size());
  const std::string first = "INFORCE UNKNOWN - " + why.substr(begin, end - begin);
  std::string text = cut(on_one_line(first), reason_width) + '\n';
  std::size_t from = columns(first) > reason_width ? 0 : std::min(end + 1, why.size());
  while (from < why.size()) {
    const std::size_t next = std::min(why.find('\n', from), why.size());
    text += on_one_line(why.substr(from, next - from)) + '\n';
    from = next + 1;
  }
  return {MonitorCode::unknown, text};
}

}  // namespace inforce
