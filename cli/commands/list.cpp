#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/commands/list_words.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/table.h"
#include "cli/render/words.h"
#include "engine/course.h"
#include "engine/finding.h"
#include "engine/for_some.h"
#include "engine/goods_and_parties.h"

namespace inforce {
namespace {

constexpr std::string_view kinds[] = {"control",    "obligation", "charge",
                                      "permission", "parameter",  "change"};
constexpr Nature natures[] = {Nature::treaty,     Nature::agreement,  Nature::framework,
                              Nature::memorandum, Nature::notice,     Nature::order,
                              Nature::statute,    Nature::regulation, Nature::proclamation,
                              Nature::judgment,   Nature::statement,  Nature::report};

/// What `list` is narrowed to.
struct ListFilter {
  const Options& options;
  std::optional<InstrumentId> instrument;
  std::vector<ItemId> items;  ///< one of them is to be named; of a number those it may indicate
};

std::vector<ItemId> indicated(const RuleBook& book, const AskedNumber& number) {
  std::vector<ItemId> found;
  for (std::uint32_t index = 0; index < book.items().size(); ++index) {
    const auto& customs = book.items()[index].customs;
    const bool may = std::any_of(customs.begin(), customs.end(), [&](const CustomsNumber& listed) {
      return number_matches(number, listed) != Truth::no;
    });
    if (may) found.push_back(ItemId{index});
  }
  return found;
}

Result<ListFilter, std::vector<QuestionError>> read_filter(const Setting& setting,
                                                           const RuleBook& book) {
  const Options& options = setting.options;
  ListFilter filter{options, std::nullopt, {}};
  std::vector<QuestionError> errors;
  for (const auto& error : {check_word("--status", options.status, words_of(all_statuses)),
                            check_word("--kind", options.kind, list_kinds()),
                            check_word("--nature", options.nature, list_natures()),
                            check_word("--force", options.force, words_of(all_forces))}) {
    if (error) errors.push_back(*error);
  }
  const auto instrument = chosen_instrument(setting, book);
  if (instrument) {
    filter.instrument = *instrument;
  } else {
    errors.push_back(instrument.error());
  }
  QuestionText items;
  items.items = options.items;
  Question goods;
  read_goods(items, book, goods, errors);
  if (goods.item) {
    filter.items.push_back(*goods.item);
  } else if (goods.number) {
    filter.items = indicated(book, *goods.number);
    if (filter.items.empty()) {
      errors.push_back({"--item", "no item on file has the number " + goods.number->digits,
                        "name the goods: inforce list --item ITEM"});
    }
  }
  if (!errors.empty()) return failure(errors);
  return filter;
}

bool is_kind(const Provision& provision, const std::string& kind) {
  return is_change(provision.head) ? kind == "change" : word(provision.head) == kind;
}

// The scope names the item, or something it belongs to at any time.
bool names_item(const Provision& provision, ItemId item, const RuleBook& book) {
  if (!provision.scope.items) return false;
  const auto& names = provision.scope.items->names;
  return std::any_of(names.begin(), names.end(), [&](const Reference& named) {
    return lies_under(book.items(), item, named.item());
  });
}

bool passes(const ListFilter& filter, const Provision& provision, Statuses statuses,
            const RuleBook& book) {
  const Options& options = filter.options;
  const Instrument& instrument = book.instrument_of(provision);
  if (filter.instrument && provision.instrument != *filter.instrument) return false;
  if (options.kind && !is_kind(provision, *options.kind)) return false;
  if (options.nature && word(instrument.nature) != *options.nature) return false;
  if (options.force && word(instrument.force) != *options.force) return false;
  const bool named = std::any_of(filter.items.begin(), filter.items.end(),
                                 [&](ItemId item) { return names_item(provision, item, book); });
  if (!filter.items.empty() && !named) return false;
  if (!options.status) return true;
  const auto all = statuses.all();
  return std::any_of(all.begin(), all.end(),
                     [&](Status status) { return word(status) == *options.status; });
}

struct Listed {
  ProvisionId id;
  Course course;
  Standing stands;
  std::vector<ProvisionId> otherwise;  ///< the acts by which it is not so for all
};

std::string list_text(const Setting& setting, const Chronicle& chronicle, const When& when,
                      const std::vector<Listed>& listed) {
  const RuleBook& book = chronicle.book();
  Table table{.rows = {{"", "", "status", "", "from", "last day"}}, .give_way = 3};
  for (const Listed& one : listed) {
    const Provision& provision = book.at(one.id);
    const auto& run = one.stands.in_force ? one.stands.in_force : one.stands.next_in_force;
    table.rows.push_back({says_with_sign(chronicle, one.id, when), provision.id,
                          short_words(one.course) + (one.otherwise.empty() ? "" : ", not for all"),
                          reach(provision, book), run ? from_cell(run->from) : "",
                          run ? end_cell(*run) : ""});
  }
  std::string text = heading(setting, chronicle, when) + '\n';
  text += listed.empty() ? "Nothing of that kind.\n" : render(table, setting.style);
  return text + '\n' + counted(listed.size(), "provision") + " of " +
         std::to_string(chronicle.known().provision_count()) + ".\n";
}

std::string list_json(const Setting& setting, const Chronicle& chronicle, const When& when,
                      const std::vector<Listed>& listed) {
  const RuleBook& book = chronicle.book();
  JsonValue made = json_heading("inforce/list/v1", setting, chronicle, when);
  JsonValue::List list;
  for (const Listed& one : listed) {
    const Provision& provision = book.at(one.id);
    const auto& run = one.stands.in_force ? one.stands.in_force : one.stands.next_in_force;
    // Of a day on which it changes only the statuses are told, since which is which is not.
    const ToldStatus told = one.course.changes() ? ToldStatus{} : one.course.steps.front().told;
    list.push_back(JsonValue::object(
        {{"provision", provision.id},
         {"title", provision.title},
         {"head", word(provision.head)},
         {"is", says(chronicle, one.id, when)},
         {"reaches", reach(provision, book)},
         {"status", json_statuses(one.course.all())},
         {"manner", json_manner(told.manner)},
         {"leaves", json_leaves(told)},
         {"not_for_all", json_ids(one.otherwise, book)},
         {"from", run ? json_moment(run->from.earliest, run->from.zone) : JsonValue()},
         {"until", run ? json_moment(run->until.latest, run->until.zone) : JsonValue()},
         {"mark", json_mark(provision.name.mark, book.sources())}}));
  }
  made.add("provisions", std::move(list));
  return dump(made);
}

}  // namespace

std::vector<std::string_view> list_kinds() { return {std::begin(kinds), std::end(kinds)}; }

std::vector<std::string_view> list_natures() { return words_of(natures); }

Said run_list(const Setting& setting) {
  const auto& words = setting.options.words;
  if (!words.empty() && (words.front() == "items" || words.front() == "parties")) {
    return run_list_of_names(setting);
  }
  std::vector<QuestionError> errors;
  const std::string date = only_date(setting, errors);
  const auto base = ground(setting);
  if (!base) return base.error();
  const RuleBook& book = base->book();
  const auto when = read_when("DATE", date, setting.today.zone, book);
  if (!when) errors.push_back(when.error());
  const auto filter = read_filter(setting, book);
  if (!filter) errors.insert(errors.end(), filter.error().begin(), filter.error().end());
  if (!errors.empty()) return misspoken(errors, setting.style, "list");
  std::vector<Listed> listed;
  for (std::uint32_t i = 0; i < book.provisions().size(); ++i) {
    const ProvisionId id{i};
    if (!base->chronicle.known().holds(id)) continue;
    const Course through = course(base->chronicle, id, *when);
    if (!passes(*filter, book.at(id), through.all(), book)) continue;
    const Minutes day = minutes_of(*when, through.zone);
    listed.push_back({id, through, standing(base->chronicle.without_question(), id, *when),
                      ForSome(base->chronicle, id).acts(day.from, day.until)});
  }
  return answered(setting, *base,
                  setting.form == Form::json ? list_json(setting, base->chronicle, *when, listed)
                                             : list_text(setting, base->chronicle, *when, listed));
}

}  // namespace inforce
