#include <algorithm>

#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/words.h"
#include "engine/names.h"
#include "engine/prove.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

std::string minute_text(Instant t, Zone zone) {
  const CivilMinute shown = civil(t, zone);
  return iso(shown.date) + ' ' + clock(shown.minute_of_day) + " in " + city(zone);
}

// Zones of the instruments known, most used first, each once.
std::vector<Zone> zones_of(const Chronicle& chronicle) {
  std::vector<std::pair<std::size_t, Zone>> counts;
  for (const Instrument& instrument : chronicle.book().instruments()) {
    const Zone zone = instrument.zone.value_or(utc());
    const auto found = std::find_if(counts.begin(), counts.end(),
                                    [&](const auto& entry) { return entry.second == zone; });
    const std::size_t weight = instrument.provisions.size();
    if (found == counts.end()) {
      counts.emplace_back(weight, zone);
    } else {
      found->first += weight;
    }
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Zone> zones;
  for (const auto& entry : counts) zones.push_back(entry.second);
  return zones;
}

std::string when_text(const When& when, const Chronicle& chronicle) {
  if (!when.minute) return day_text(when.day) + ", in each act's own zone";
  std::string text = iso_utc(*when.minute);
  std::size_t shown = 0;
  for (const Zone zone : zones_of(chronicle)) {
    if (zone == utc() || shown == 2) continue;
    text += " = " + minute_text(*when.minute, zone);
    ++shown;
  }
  return text;
}

std::string packs_text(const Chronicle& chronicle) {
  const auto look = chronicle.book().oldest_look(chronicle.known_by());
  return counted(chronicle.known().provision_count(), "provision") + ", set " +
         chronicle.book().digest() + ", " +
         (look ? "oldest look " + iso(*look) : std::string("never looked for later acts"));
}

// Where clocks show another day than the one taken for today.
std::string other_days(const Setting& setting, const Chronicle& chronicle, const When& when) {
  if (when.minute || when.day != setting.today.day) return {};
  std::vector<std::string> ahead;
  std::vector<std::string> behind;
  for (const Zone zone : zones_of(chronicle)) {
    const Date there = civil_date(setting.today.at, zone);
    if (there > when.day) ahead.push_back("in " + city(zone) + " it is already " + iso(there));
    if (there < when.day) behind.push_back("in " + city(zone) + " it is still " + iso(there));
  }
  ahead.insert(ahead.end(), behind.begin(), behind.end());
  if (ahead.empty()) return {};
  std::string text = "At " + iso_utc(setting.today.at) + ' ';
  for (std::size_t i = 0; i < ahead.size() && i < 3; ++i) text += (i > 0 ? ", " : "") + ahead[i];
  return text + ".";
}

std::string dates_text(const Question& question) {
  std::string text;
  for (const Choice<Role>& role : role_words) {
    const std::optional<When>& date = question.date_of(role.value);
    if (!date) continue;
    text += (text.empty() ? "" : ", ") + std::string(role.word) + ' ' +
            (date->minute ? iso_utc(*date->minute) : day_text(date->day));
  }
  return text;
}

std::string headed(const std::string& dates, bool future, const Setting& setting,
                   const Chronicle& chronicle) {
  const std::string left = toned(Tone::bold, dates);
  const std::string right = packs_text(chronicle);
  const std::size_t both = columns(left) + 3 + columns(right);
  std::string text = left;
  text += both <= setting.style.width ? std::string(setting.style.width - both + 3, ' ') : "\n";
  text += right + '\n' + replaced_text(chronicle.book(), setting.style);
  return future ? text + "Future date: holds only if no further act is published.\n" : text;
}

}  // namespace

std::string words(const Replacement& one) {
  std::string line = one.what + " is taken from " + one.file + " instead of ";
  for (std::size_t i = 0; i < one.instead_of.size(); ++i) {
    // A file does not stand in for itself: the other one is no file of this machine.
    const bool built_in = one.instead_of[i] == one.file;
    line +=
        (i == 0 ? "" : " and ") + (built_in ? "the one built into the program" : one.instead_of[i]);
  }
  return line + '.';
}

std::string replaced_text(const RuleBook& book, const Style& style) {
  std::string text;
  for (const Replacement& one : book.replacements()) text += paragraph(words(one), 0, style);
  return text;
}

std::string looks_ahead(const Setting& setting, const Chronicle& chronicle) {
  if (chronicle.known_by() <= setting.today.day) return {};
  std::string text = "That day lies ahead: known by then is only what is on file";
  const Date newest = newest_day(chronicle.book());
  if (newest <= chronicle.known_by()) text += ", and nothing on file is later than " + iso(newest);
  return text + '.';
}

std::string knowledge_text(const Setting& setting, const Chronicle& chronicle) {
  const std::size_t later = chronicle.known().later_count();
  if (chronicle.known_by() == setting.today.day && later == 0) return {};
  std::string text = "As known by the end of " + iso(chronicle.known_by()) + ".";
  if (later > 0) text += ' ' + counted(later, "later fact") + " left out.";
  const std::string ahead = looks_ahead(setting, chronicle);
  if (!ahead.empty()) text += ' ' + ahead;
  return paragraph(text, 0, setting.style);
}

std::string heading(const Setting& setting, const Chronicle& chronicle, const When& when) {
  std::string text =
      headed(when_text(when, chronicle), when.day > setting.today.day, setting, chronicle);
  const std::string elsewhere = other_days(setting, chronicle, when);
  if (!elsewhere.empty()) text += paragraph(elsewhere, 0, setting.style);
  return text + knowledge_text(setting, chronicle);
}

std::string heading(const Setting& setting, const Chronicle& chronicle, const Question& question) {
  if (!question.tells_dates()) return heading(setting, chronicle, question.when);
  const bool future =
      std::any_of(question.dates.begin(), question.dates.end(),
                  [&](const auto& date) { return date && date->day > setting.today.day; });
  return headed(dates_text(question), future, setting, chronicle) +
         knowledge_text(setting, chronicle);
}

}  // namespace inforce
