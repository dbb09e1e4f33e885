#include "engine/obligations.h"

#include <algorithm>
#include <tuple>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/obligation_text.h"
#include "cli/render/words.h"
#include "engine/window_text.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

struct ObligationFilter {
  std::optional<std::vector<ProvisionId>> named;  ///< nothing: all
  std::optional<InstrumentId> instrument;
  std::optional<Force> force;  ///< nothing: all but what is only agreed
  std::optional<Owed> state;
  std::optional<std::string> bearer;
};

std::vector<std::string_view> all_bearers(const RuleBook& book) {
  std::vector<std::string_view> found;
  for (const Provision& provision : book.provisions()) {
    for (const Reference& bearer : provision.obligation.bearers) {
      found.push_back(bearer.name.value);
    }
  }
  return found;
}

std::optional<QuestionError> check_bearer(const Options& options, const RuleBook& book) {
  if (!options.bearer) return std::nullopt;
  const auto known = all_bearers(book);
  if (std::find(known.begin(), known.end(), *options.bearer) != known.end()) return std::nullopt;
  return QuestionError{"--bearer", "no obligation is owed by " + in_quotes(*options.bearer),
                       did_you_mean(nearest_name(*options.bearer, known))};
}

bool is_obligation(ProvisionId id, const RuleBook& book) {
  return book.at(id).head == Head::obligation;
}

Result<std::vector<ProvisionId>, QuestionError> find_obligations(const std::string& name,
                                                                 const RuleBook& book) {
  const auto named = find_named(name, book);
  if (!named) return failure(named.error());
  std::vector<ProvisionId> found = provisions_of(*named, book);
  if (std::any_of(found.begin(), found.end(),
                  [&](ProvisionId id) { return is_obligation(id, book); })) {
    return found;
  }
  return failure(QuestionError{"", in_quotes(name) + " owes nothing", "see inforce show " + name});
}

Result<ObligationFilter, std::vector<QuestionError>> read_filter(
    const Setting& setting, const std::optional<std::string>& name, const RuleBook& book) {
  const Options& options = setting.options;
  std::vector<QuestionError> errors;
  for (const auto& error :
       {check_word("--force", options.force, words_of(all_forces)),
        check_word("--state", options.state, words_of(all_owed)), check_bearer(options, book)}) {
    if (error) errors.push_back(*error);
  }
  const auto instrument = chosen_instrument(setting, book);
  if (!instrument) errors.push_back(instrument.error());
  ObligationFilter filter{std::nullopt, std::nullopt, std::nullopt, std::nullopt, options.bearer};
  if (name) {
    auto named = find_obligations(*name, book);
    if (!named) errors.push_back(named.error());
    if (named) filter.named = std::move(*named);
  }
  if (!errors.empty()) return failure(errors);
  filter.instrument = *instrument;
  for (const Force force : all_forces) {
    if (options.force == word(force)) filter.force = force;
  }
  for (const Owed state : all_owed) {
    if (options.state == word(state)) filter.state = state;
  }
  return filter;
}

bool passes(const ObligationFilter& filter, ProvisionId id, const RuleBook& book) {
  const Provision& provision = book.at(id);
  if (!is_obligation(id, book)) return false;
  if (filter.named &&
      std::find(filter.named->begin(), filter.named->end(), id) == filter.named->end()) {
    return false;
  }
  if (filter.instrument && provision.instrument != *filter.instrument) return false;
  if (filter.force && book.instrument_of(provision).force != *filter.force) return false;
  if (!filter.bearer) return true;
  const auto& bearers = provision.obligation.bearers;
  return std::any_of(bearers.begin(), bearers.end(),
                     [&](const Reference& one) { return one.name.value == *filter.bearer; });
}

/// What is found, and what is left out as only agreed.
struct Found {
  std::vector<OwedOn> owed;
  std::size_t agreed = 0;
  std::vector<ProvisionId> without_period;  ///< they recur, and no time of theirs is on file
};

Found find(const Chronicle& chronicle, const ObligationFilter& filter, const When& when) {
  const RuleBook& book = chronicle.book();
  const Evaluation& evaluation = chronicle.without_question();
  Found found;
  for (std::uint32_t i = 0; i < book.provisions().size(); ++i) {
    const ProvisionId id{i};
    if (!chronicle.known().holds(id) || !passes(filter, id, book)) continue;
    if (!filter.force && !filter.named && book.instrument_of(book.at(id)).force == Force::agreed) {
      ++found.agreed;
      continue;
    }
    std::vector<OwedOn> all = owed_on(evaluation, id, when);
    if (all.empty() && !filter.state) found.without_period.push_back(id);
    for (OwedOn& one : all) {
      if (!filter.state || one.states.has(*filter.state)) found.owed.push_back(std::move(one));
    }
  }
  return found;
}

Instant due_of(const OwedOn& owed) {
  const auto& versions = owed.instance.reckonings.front().versions;
  return versions.empty() ? never : versions.front().after.earliest;
}

bool is_political(const RuleBook& book, const OwedOn& owed) {
  return book.instrument_of(book.at(owed.instance.obligation)).force != Force::binding;
}

// What presses most comes first: by state, law before politics, then by the last day.
void put_in_order(const RuleBook& book, std::vector<OwedOn>& owed) {
  const auto rank = [&book](const OwedOn& one) {
    std::vector<std::ptrdiff_t> states;
    for (const Owed state : one.states.all()) {
      states.push_back(std::find(std::begin(all_owed), std::end(all_owed), state) -
                       std::begin(all_owed));
    }
    return std::tuple(states.front(), is_political(book, one), states, due_of(one));
  };
  std::stable_sort(owed.begin(), owed.end(),
                   [&](const OwedOn& a, const OwedOn& b) { return rank(a) < rank(b); });
}

std::string without_period_text(const Evaluation& evaluation, ProvisionId id) {
  const Provision& provision = evaluation.book().at(id);
  return provision.id + " recurs every " + provision.obligation.recurring->written.value +
         ", and none of its times is on file: " + windows_text(evaluation.moments(), id);
}

std::string capitals(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::string text(const Setting& setting, const Chronicle& chronicle, const When& when,
                 const Found& found) {
  const Evaluation& evaluation = chronicle.without_question();
  std::string out = heading(setting, chronicle, when);
  std::string group;
  for (const OwedOn& owed : found.owed) {
    const bool agreed =
        chronicle.book().instrument_of(chronicle.book().at(owed.instance.obligation)).force ==
        Force::agreed;
    const std::string said = agreed ? "agreed only, without effect"
                                    : state_words(evaluation, owed.instance, owed.states, when);
    if (said != group) out += '\n' + toned(Tone::bold, capitals(said)) + '\n';
    group = said;
    out += obligation_text(setting, evaluation, owed, when);
  }
  out += '\n' + counted(found.owed.size(), "instance") + ".\n";
  for (const ProvisionId id : found.without_period) {
    out += paragraph(without_period_text(evaluation, id), 0, setting.style);
  }
  if (found.agreed == 0) return out;
  return out +
         with_command(counted(found.agreed, "obligation") + (found.agreed == 1 ? " is" : " are") +
                          " only agreed and without effect:",
                      "inforce obligations --force agreed", setting.style);
}

std::string json(const Setting& setting, const Chronicle& chronicle, const When& when,
                 const Found& found) {
  JsonValue made = json_heading("inforce/obligations/v1", setting, chronicle, when);
  JsonValue::List list;
  for (const OwedOn& owed : found.owed) {
    list.push_back(obligation_json(chronicle.without_question(), owed, when));
  }
  made.add("instances", std::move(list));
  JsonValue::List without;
  for (const ProvisionId id : found.without_period)
    without.emplace_back(chronicle.book().at(id).id);
  made.add("without_period", std::move(without));
  made.add("agreed_only", found.agreed);
  return dump(made);
}

}  // namespace

Said run_obligations(const Setting& setting) {
  const auto words = name_and_date(setting);
  if (!words) return misspoken(words.error(), setting.style, "obligations");
  const auto base = ground(setting);
  if (!base) return base.error();
  std::vector<QuestionError> errors;
  const auto when = read_when("DATE", words->date, setting.today.zone, base->book());
  if (!when) errors.push_back(when.error());
  const auto filter = read_filter(setting, words->name, base->book());
  if (!filter) errors.insert(errors.end(), filter.error().begin(), filter.error().end());
  if (!errors.empty()) return misspoken(errors, setting.style, "obligations");
  Found found = find(base->chronicle, *filter, *when);
  put_in_order(base->book(), found.owed);
  return answered(setting, *base,
                  setting.form == Form::json ? json(setting, base->chronicle, *when, found)
                                             : text(setting, base->chronicle, *when, found));
}

}  // namespace inforce
