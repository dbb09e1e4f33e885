#include "cli/alerts/told_words.h"

#include <algorithm>

#include "cli/render/alert_text.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

std::string day_of(Instant t) { return iso(civil_date(t, utc())); }

Zone zone_of(const std::string& id, const Chronicle& chronicle) {
  const auto provision = chronicle.book().find_provision(provision_of(id));
  return provision ? chronicle.without_question().moments().zone_of(chronicle.book().at(*provision))
                   : utc();
}

std::string in_words(const Silence& silence) {
  std::string text =
      silence.until ? "snoozed until " + iso(*silence.until) : std::string("acknowledged");
  if (!silence.by.empty()) text += " by " + silence.by;
  text += " on " + day_of(silence.at) + " for " + silence.audience;
  return silence.note.empty() ? text : text + ": " + silence.note;
}

JsonValue silence_row(const Silence& silence) {
  JsonValue made = JsonValue::object({{"audience", silence.audience},
                                      {"action", silence.until ? "snoozed" : "acknowledged"},
                                      {"earliest", iso_utc(silence.earliest)}});
  if (silence.until) made.add("until", iso(*silence.until));
  made.add("by", silence.by);
  made.add("note", silence.note);
  made.add("at", iso_utc(silence.at));
  return made;
}

JsonValue told_row(const ToldAlert& row) {
  return JsonValue::object({{"telling", row.identity},
                            {"audience", row.audience},
                            {"what", row.what},
                            {"told", iso_utc(row.told)}});
}

}  // namespace

std::string told_in_words(const ToldAlert& row) {
  return row.what + " on " + day_of(row.told) + " to " + row.audience;
}

std::string told_in_short(const StoredAlerts& record, const std::string& id,
                          const std::optional<std::string>& audience) {
  std::map<std::string, const ToldAlert*> last;
  for (const ToldAlert* row : told_of(record, id)) last[row->audience] = row;
  if (last.empty()) return "not told yet";
  if (audience && last.count(*audience) > 0) return "told: " + told_in_words(*last[*audience]);
  std::string text = audience ? "not told to " + *audience + " yet; told: " : "told: ";
  bool first = true;
  for (const auto& [name, row] : last) {
    text += (first ? "" : "; ") + told_in_words(*row);
    first = false;
  }
  return text;
}

std::vector<std::string> silences_in_words(const StoredAlerts& record, const KnownAlert& alert) {
  std::vector<std::string> all;
  for (const Silence* one : silences_of(record, alert.id)) {
    const bool of_before = one->earliest != alert.earliest;
    all.push_back(in_words(*one) + (of_before ? " (of another date than it has now)" : ""));
  }
  return all;
}

std::string boundary_told_last(const StoredAlerts& record, const std::string& id,
                               const Chronicle& chronicle) {
  const auto rows = told_of(record, id);
  if (rows.empty()) return std::string(word(kind_of(id)));
  const ToldAlert& last = **std::ranges::max_element(rows, {}, &ToldAlert::number);
  const MomentRange at{last.earliest, last.latest.value_or(never), zone_of(id, chronicle)};
  return boundary_text(kind_of(id), at, false);
}

void add_told(JsonValue& made, const StoredAlerts& record, const std::string& id) {
  JsonValue::List told, silences;
  for (const ToldAlert* row : told_of(record, id)) told.push_back(told_row(*row));
  for (const Silence* one : silences_of(record, id)) silences.push_back(silence_row(*one));
  made.add("told", std::move(told));
  made.add("silences", std::move(silences));
}

}  // namespace inforce
