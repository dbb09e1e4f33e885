#include <algorithm>
#include <map>

#include "cli/render/answer_text.h"
#include "cli/render/change_words.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/table.h"
#include "cli/render/words.h"
#include "engine/changes.h"
#include "engine/course.h"

namespace inforce {
namespace {

using Ids = std::vector<ProvisionId>;

Ids with_status(const Chronicle& chronicle, const When& when, Status status) {
  Ids found;
  const RuleBook& book = chronicle.book();
  for (std::uint32_t i = 0; i < book.provisions().size(); ++i) {
    const ProvisionId id{i};
    if (chronicle.known().holds(id) && course(chronicle, id, when).all().has(status)) {
      found.push_back(id);
    }
  }
  return found;
}

Ids of_head(const Ids& all, const RuleBook& book, Head head) {
  Ids found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](ProvisionId id) { return book.at(id).head == head; });
  if (head == Head::control) {
    std::stable_sort(found.begin(), found.end(), [&](ProvisionId a, ProvisionId b) {
      return book.at(a).effect > book.at(b).effect;
    });
  }
  return found;
}

std::vector<std::string> row(const Chronicle& chronicle, ProvisionId id, const When& when,
                             Date today) {
  const RuleBook& book = chronicle.book();
  const Provision& provision = book.at(id);
  const Standing stands = standing(chronicle.without_question(), id, when);
  std::vector<std::string> cells{says_with_sign(chronicle, id, when), provision.id,
                                 reach(provision, book), "", ""};
  if (stands.in_force) {
    cells[3] = from_cell(stands.in_force->from);
    cells[4] = end_cell(*stands.in_force);
    const Instant end = stands.in_force->until.latest;
    if (end < never) cells[4] += ", " + days_left(end, stands.zone, when.day, today);
  }
  return cells;
}

std::string table(const char* title, const Ids& ids, const Chronicle& chronicle, const When& when,
                  const Setting& setting) {
  if (ids.empty()) return {};
  Table made{.rows = {{toned(Tone::bold, title), "", "", "from", "last day"}}, .give_way = 2};
  for (const ProvisionId id : ids) made.rows.push_back(row(chronicle, id, when, setting.today.day));
  return '\n' + render(made, setting.style);
}

// By whose act, and to which day.
std::string held_by(const Chronicle& chronicle, ProvisionId id, const When& when, Date today) {
  const RuleBook& book = chronicle.book();
  std::string text;
  for (const ActedOn& act : standing(chronicle.without_question(), id, when).acts) {
    if (book.at(act.change).head != Head::suspends) continue;
    text +=
        (text.empty() ? "by " : ", by ") + book.at(act.change).id + ", " + end_text(act.run.until);
    if (act.run.until.latest < never) {
      text += " (" + days_left(act.run.until, when.day, today) + ')';
    }
  }
  return text.empty() ? "by a condition" : text;
}

// What stays of it, by the last minutes of the day on which it rests.
std::string left(const Chronicle& chronicle, ProvisionId id, const When& when) {
  const Course day = course(chronicle, id, when);
  const auto rests = std::find_if(day.steps.rbegin(), day.steps.rend(), [](const auto& step) {
    return step.told.statuses.has(Status::suspended);
  });
  const bool some = rests != day.steps.rend() && rests->told.leaves != Effect::none;
  return some ? ", leaving " + std::string(word(rests->told.leaves)) : "";
}

std::string suspended(const char* title, const Ids& ids, const Chronicle& chronicle,
                      const When& when, const Setting& setting) {
  if (ids.empty()) return {};
  std::vector<std::pair<std::string, std::string>> groups;
  for (const ProvisionId id : ids) {
    const std::string by = held_by(chronicle, id, when, setting.today.day);
    const Provision& provision = chronicle.book().at(id);
    const std::string one =
        provision.id + " (" + says(chronicle, id, when) + left(chronicle, id, when) + ')';
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == by; });
    if (same == groups.end()) {
      groups.emplace_back(by, one);
    } else {
      same->second += ", " + one;
    }
  }
  std::string text = '\n' + toned(Tone::bold, title) + '\n';
  for (const auto& [by, held] : groups) {
    text += hanging(toned(Tone::blue, "░"), by, setting.style) + paragraph(held, 5, setting.style);
  }
  return text;
}

std::string also_in_force(const Ids& operative, const RuleBook& book) {
  std::map<Head, std::size_t> counts;
  std::size_t acts = 0;
  for (const ProvisionId id : operative) {
    const Head head = book.at(id).head;
    is_change(head) ? ++acts : ++counts[head];
  }
  return "Also: " + counted(counts[Head::obligation], "obligation") + ", " +
         counted(counts[Head::permission], "permission") + ", " +
         counted(counts[Head::parameter], "parameter") + " and " + counted(acts, "act") +
         " on other provisions (inforce list --status operative).\n";
}

// Ends that passed alike stand together.
std::string unverified(const Answer& answer, const RuleBook& book, const Style& style) {
  std::vector<std::pair<std::string, std::string>> ends;
  for (const Lapse& lapse : answer.lapses) {
    if (lapse.check != EndCheck::unverified) continue;
    const std::string end = unverified_end(lapse);
    const std::string id = book.at(lapse.provision).id;
    const auto same = std::find_if(ends.begin(), ends.end(),
                                   [&](const auto& known) { return known.first == end; });
    if (same == ends.end()) {
      ends.emplace_back(end, id);
    } else {
      same->second.append(", ").append(id);
    }
  }
  std::string text;
  for (const auto& [end, ids] : ends) {
    const std::string which = std::string(end).append(": ").append(ids);
    text += hanging(toned(Tone::yellow, "!") + " unverified", which, style);
  }
  return text.empty() ? "" : '\n' + text;
}

std::string next_text(const Setting& setting, const Chronicle& chronicle, const When& when) {
  const auto next = next_change(chronicle, when);
  if (!next) return "\nNo further change is on file.\n";
  const std::string last = as_typed(next->at, next->zone);
  const bool inside_a_day = last.find('T') != std::string::npos;
  const std::string first = inside_a_day ? minute_typed(next->at - 1, next->zone) : iso(when.day);
  return '\n' + paragraph(next_change_text(chronicle.book(), *next), 0, setting.style) +
         "  inforce diff " + first + ' ' + last + dateless_options(setting.options) + '\n';
}

}  // namespace

std::string overview_text(const Setting& setting, const Chronicle& chronicle,
                          const Answer& answer) {
  const When& when = answer.question.when;
  const RuleBook& book = chronicle.book();
  const Ids suspended_ids = with_status(chronicle, when, Status::suspended);
  const auto perhaps = [&](ProvisionId id) { return !course(chronicle, id, when).all().certain(); };
  Ids surely;
  Ids possibly;
  std::partition_copy(suspended_ids.begin(), suspended_ids.end(), std::back_inserter(possibly),
                      std::back_inserter(surely), perhaps);
  Ids operative = with_status(chronicle, when, Status::operative);
  operative.erase(std::remove_if(operative.begin(), operative.end(),
                                 [&](ProvisionId id) {
                                   return std::binary_search(possibly.begin(), possibly.end(), id);
                                 }),
                  operative.end());
  std::string text = heading(setting, chronicle, when);
  text += table("CONTROLS", of_head(operative, book, Head::control), chronicle, when, setting);
  text += table("CHARGES", of_head(operative, book, Head::charge), chronicle, when, setting);
  text += suspended("SUSPENDED", surely, chronicle, when, setting);
  text += suspended("PERHAPS SUSPENDED", possibly, chronicle, when, setting);
  text += '\n' + paragraph(also_in_force(operative, book), 0, setting.style);
  text += unverified(answer, book, setting.style);
  text += next_text(setting, chronicle, when);
  return text + with_command("For a shipment:",
                             "inforce on " + iso(when.day) + " --item ITEM --from CN --to US",
                             setting.style);
}

}  // namespace inforce
