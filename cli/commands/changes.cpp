#include "engine/changes.h"

#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/commands/days.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/change_words.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

// The act whose own start or end moves another provision is told with that provision.
bool is_told_elsewhere(const Change& change, const std::vector<Change>& all) {
  return std::any_of(all.begin(), all.end(), [&](const Change& other) {
    return std::find(other.by.begin(), other.by.end(), change.provision) != other.by.end();
  });
}

bool acts(const Provision& provision) {
  return is_change(provision.head) || provision.head == Head::permission;
}

std::vector<Change> wanted(const Setting& setting, const Chronicle& chronicle,
                           const std::optional<InstrumentId>& instrument, Days days) {
  const auto all = changes_on(chronicle, days.first, days.last);
  std::vector<Change> found;
  for (const Change& change : all) {
    const Provision& provision = chronicle.book().at(change.provision);
    if (instrument && provision.instrument != *instrument) continue;
    const bool aside = acts(provision) && is_told_elsewhere(change, all);
    if (setting.options.all || !aside) found.push_back(change);
  }
  return found;
}

std::string distance(Date day, Date today) {
  const int days = day - today;
  if (days == 0) return "today";
  const std::string count = std::to_string(std::abs(days)) + " d";
  return days > 0 ? "in " + count : count + " ago";
}

using Changes = std::vector<Change>;

// What changes alike, at one moment and for one reason, stands together.
std::vector<Changes> grouped(const Changes& all) {
  std::vector<Changes> groups;
  for (const Change& change : all) {
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const Changes& group) {
      const Change& first = group.front();
      return first.at == change.at && first.zone == change.zone &&
             turn_text(first) == turn_text(change) && first.because == change.because;
    });
    if (same == groups.end()) {
      groups.push_back({change});
    } else {
      same->push_back(change);
    }
  }
  return groups;
}

std::string group_text(const Setting& setting, const Chronicle& chronicle, const Changes& group) {
  const Change& first = group.front();
  const Date day = civil_date(first.at, first.zone);
  std::string text =
      beside(toned(Tone::bold, from_text(first.at, first.zone)),
             distance(day, setting.today.day) + "  " + turn_text(first), 4, setting.style);
  for (const Change& change : group) {
    const Provision& provision = chronicle.book().at(change.provision);
    const std::string head = "  " + sign_on(chronicle, change.provision, {day, change.at}) + ' ' +
                             padded(change.says_after, 15);
    text += hanging(head, provision.id, setting.style);
  }
  if (!first.because.empty()) text += paragraph("because " + first.because, 4, setting.style);
  return text;
}

std::string changes_text(const Setting& setting, const Chronicle& chronicle, Days days,
                         const std::vector<Change>& found) {
  const RuleBook& book = chronicle.book();
  std::string text = toned(Tone::bold, iso(days.first) + " through " + iso(days.last)) + "   " +
                     counted(chronicle.known().provision_count(), "provision") + ", set " +
                     book.digest() + '\n' + replaced_text(book, setting.style) +
                     knowledge_text(setting, chronicle) + '\n';
  for (const auto& group : grouped(found)) text += group_text(setting, chronicle, group);
  return text + (found.empty() ? "" : "\n") + counted(found.size(), "change") + ".\n";
}

std::string changes_json(const Setting& setting, const Chronicle& chronicle, Days days,
                         const std::vector<Change>& found) {
  const RuleBook& book = chronicle.book();
  JsonValue made =
      json_heading("inforce/changes/v1", setting, chronicle, {days.first, std::nullopt});
  made.add("through", iso(days.last));
  JsonValue::List list;
  for (const Change& change : found) {
    list.push_back(JsonValue::object({{"at", json_moment(change.at, change.zone)},
                                      {"provision", book.at(change.provision).id},
                                      {"was", change.says_before},
                                      {"is", change.says_after},
                                      {"before", json_statuses(change.before.statuses)},
                                      {"after", json_statuses(change.after.statuses)},
                                      {"manner", json_manner(change.after.manner)},
                                      {"leaves", json_leaves(change.after)},
                                      {"other_cases", change.other_cases},
                                      {"because", change.because},
                                      {"by", json_ids(change.by, book)}}));
  }
  made.add("changes", std::move(list));
  return dump(made);
}

}  // namespace

Said run_changes(const Setting& setting) {
  const auto told = days_told(setting);
  if (!told) return misspoken(told.error(), setting.style, "changes");
  const Days days = told->value_or(Days{setting.today.day, add_days(setting.today.day, 90)});
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto beyond = beyond_horizon(days, base->book());
  if (beyond) return misspoken({*beyond}, setting.style, "changes");
  const auto instrument = chosen_instrument(setting, base->book());
  if (!instrument) return misspoken({instrument.error()}, setting.style, "changes");
  const auto found = wanted(setting, base->chronicle, *instrument, days);
  const bool some = setting.options.exit_code && !found.empty();
  return answered(setting, *base,
                  setting.form == Form::json ? changes_json(setting, base->chronicle, days, found)
                                             : changes_text(setting, base->chronicle, days, found),
                  some ? ExitCode::findings : ExitCode::answered);
}

}  // namespace inforce
