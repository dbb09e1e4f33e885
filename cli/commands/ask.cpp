#include "cli/commands/ask.h"

#include <algorithm>

#include "cli/office_file.h"
#include "cli/render/words.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

Said no_answer(const Setting& setting, const LoadedPacks& packs) {
  const Paint paint = setting.style.colours == Colours::ansi ? Paint::coloured : Paint::plain;
  std::string text = render(packs.found, packs.texts(), paint);
  const std::size_t errors = packs.found.count(Severity::error);
  if (errors > 0) {
    text += "\ninforce: no answer from packs with " + counted(errors, "error") + '\n';
  } else {
    text += no_packs(packs);
  }
  return {{}, text, ExitCode::no_packs};
}

std::string warnings_in_short(const LoadedPacks& packs) {
  const std::size_t count = packs.found.count(Severity::warning);
  if (count == 0) return {};
  return "inforce: " + counted(count, "warning") + " about these packs; inforce check shows " +
         (count == 1 ? "it" : "them") + '\n';
}

// NAME=VALUE taken apart; what has no '=' is an error of the option.
std::vector<std::pair<std::string, std::string>> pairs(const std::string& option,
                                                       const std::vector<std::string>& texts,
                                                       std::vector<QuestionError>& errors) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      errors.push_back({option, in_quotes(text) + " has no name and value",
                        option == "--set" ? "write --set NAME=VALUE" : "write --dates ROLE=DATE"});
      continue;
    }
    found.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return found;
}

std::vector<std::string> split_at_commas(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) {
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t comma = std::min(text.find(',', from), text.size());
      parts.push_back(text.substr(from, comma - from));
      from = comma + 1;
    }
  }
  return parts;
}

std::vector<std::pair<std::string, std::string>> read_dates(const Setting& setting,
                                                            std::vector<QuestionError>& errors) {
  auto dates = pairs("--dates", split_at_commas(setting.options.dates), errors);
  if (setting.options.entry) dates.emplace_back("entry", *setting.options.entry);
  for (auto& [role, text] : dates) {
    const auto spelled = spelled_date("--dates", text, setting.today);
    if (!spelled) {
      errors.push_back(spelled.error());
      text = iso(setting.today.day);
    } else {
      text = *spelled;
    }
  }
  return dates;
}

std::vector<std::string_view> all_names(const RuleBook& book) {
  std::vector<std::string_view> names;
  for (const auto& instrument : book.instruments()) names.push_back(instrument.id.value);
  for (const auto& provision : book.provisions()) names.push_back(provision.id);
  for (const auto& event : book.events()) names.push_back(event.id);
  return names;
}

}  // namespace

std::string no_packs(const LoadedPacks& packs) {
  std::string text = "inforce: there are no rule files";
  for (std::size_t i = 0; i < packs.places.size(); ++i) {
    text += (i == 0 ? " in " : ", ") + in_quotes(packs.places[i].path) + " (" +
            packs.places[i].why + ')';
  }
  return text + "\n  = hint: a pack is a folder with a pack.yaml and other *.yaml files\n";
}

Result<Ground, Said> ground(const Setting& setting, Suppositions suppositions) {
  const auto known_by = knowledge_date(setting);
  if (!known_by) {
    return failure(misspoken({known_by.error()}, setting.style, setting.options.command));
  }
  const std::vector<std::string> none;
  auto packs = std::make_unique<LoadedPacks>(
      load(none, setting.options, setting.packs,
           suppositions == Suppositions::laid_over ? setting.options.suppose : none));
  if (packs->store_trouble) {
    return failure(Said{{}, in_words(*packs->store_trouble), ExitCode::in_or_out});
  }
  const bool usable = packs->book && !packs->found.has_errors() && packs->files > 0;
  if (!usable) return failure(no_answer(setting, *packs));
  Chronicle chronicle = compile(*packs->book, *known_by);
  const std::string note = warnings_in_short(*packs);
  return Ground{std::move(packs), std::move(chronicle), note};
}

namespace {

// Goods are loaded before they leave and leave before they enter. Each day is one of its own place,
// so that one may seem a day early.
void check_order(const Question& question, std::vector<QuestionError>& errors) {
  constexpr std::pair<Role, Role> in_order[] = {{Role::loading, Role::departure},
                                                {Role::loading, Role::entry},
                                                {Role::departure, Role::entry}};
  for (const auto& [first, second] : in_order) {
    const auto& before = question.date_of(first);
    const auto& after = question.date_of(second);
    if (!before || !after || before->day <= add_days(after->day, 1)) continue;
    errors.push_back({"--dates",
                      std::string(word(second)) + " on " + iso(after->day) + " lies before " +
                          std::string(word(first)) + " on " + iso(before->day),
                      "were the two swapped?"});
  }
}

}  // namespace

Result<Question, std::vector<QuestionError>> read_question(const Setting& setting,
                                                           const std::string& date,
                                                           const RuleBook& book) {
  const Options& options = setting.options;
  std::vector<QuestionError> errors;
  if (!date.empty() && options.tells_dates()) {
    errors.push_back({"", "a question has one date, or one for each role; here it has both",
                      "leave out " + date + ", or --dates and --entry"});
  }
  QuestionText text{.date = date,
                    .dates = read_dates(setting, errors),
                    .items = options.items,
                    .departure = options.from,
                    .destination = options.to,
                    .origin = options.origin,
                    .end_use = options.end_use,
                    .transit = options.transit,
                    .parties = options.parties,
                    .party_names = options.party_names,
                    .set = pairs("--set", options.set, errors)};
  auto question = read_question(text, book, setting.today.zone);
  if (!question) {
    errors.insert(errors.end(), question.error().begin(), question.error().end());
  } else {
    check_order(*question, errors);
  }
  if (!errors.empty()) return failure(errors);
  return *question;
}

Result<QuestionOfPacks, Said> question_of_packs(const Setting& setting) {
  std::vector<QuestionError> errors;
  const std::string date = only_date(setting, errors);
  auto base = ground(setting);
  if (!base) return failure(base.error());
  auto question = read_question(setting, date, base->book());
  if (!question) errors.insert(errors.end(), question.error().begin(), question.error().end());
  if (!errors.empty()) return failure(misspoken(errors, setting.style, setting.options.command));
  return QuestionOfPacks{std::move(*base), std::move(*question)};
}

Result<NameAndDate, std::vector<QuestionError>> name_and_date(const Setting& setting) {
  NameAndDate found{std::nullopt, setting.options.tells_dates() ? "" : iso(setting.today.day)};
  bool dated = false;
  std::vector<QuestionError> errors;
  for (const std::string& word : setting.options.words) {
    const bool date = looks_like_date(word) && !dated;
    if (date) {
      const auto spelled = spelled_date("DATE", word, setting.today);
      if (!spelled) {
        errors.push_back(spelled.error());
      } else {
        found.date = *spelled;
      }
      dated = true;
    } else if (!found.name) {
      found.name = word;
    } else {
      errors.push_back({"", "one ID and one date, please; " + in_quotes(word) + " is one too many",
                        "an ID with blanks goes in quotes: '46/2024 item 2'"});
    }
  }
  if (!errors.empty()) return failure(errors);
  return found;
}

std::vector<ProvisionId> provisions_of(const Reference& named, const RuleBook& book) {
  if (named.kind == Reference::Kind::provision) return {named.provision()};
  if (named.kind == Reference::Kind::instrument) return book.at(named.instrument()).provisions;
  return {};
}

std::string only_date(const Setting& setting, std::vector<QuestionError>& errors) {
  const auto& words = setting.options.words;
  const std::string today = iso(setting.today.day);
  if (words.empty()) return setting.options.tells_dates() ? std::string() : today;
  if (words.size() > 1) {
    errors.push_back({"", "one date, please; " + in_quotes(words[1]) + " is one too many",
                      looks_like_date(words[1]) ? "two dates are compared by inforce diff"
                                                : "goods are told with --item " + words[1]});
  }
  const auto date = spelled_date("DATE", words[0], setting.today);
  if (!date) errors.push_back(date.error());
  if (!date && !looks_like_date(words[0])) errors.back().hint += "; goods are told with --item";
  return date.value_or(today);
}

Result<Date, QuestionError> knowledge_date(const Setting& setting) {
  if (!setting.options.as_known) return setting.today.day;
  const auto text = spelled_date("--as-known", *setting.options.as_known, setting.today);
  if (!text) return failure(text.error());
  const auto date = parse_date(*text);
  if (date) return *date;
  return failure(QuestionError{"--as-known", in_quotes(*text) + " is not a day",
                               "write the day alone; its end counts"});
}

Result<Reference, QuestionError> find_named(const std::string& name, const RuleBook& book) {
  if (const auto found = book.find_called(name)) return *found;
  QuestionError error{"", "the packs hold nothing called " + in_quotes(name),
                      did_you_mean(nearest_id(name, all_names(book)))};
  if (book.find_item(name))
    error.hint =
        "it is an item: tell it with --item " + name + ", as in inforce list --item " + name;
  return failure(error);
}

Result<std::optional<InstrumentId>, QuestionError> chosen_instrument(const Setting& setting,
                                                                     const RuleBook& book) {
  const auto& name = setting.options.instrument;
  if (!name) return std::optional<InstrumentId>();
  const auto found = find_named(*name, book);
  if (found && found->kind == Reference::Kind::instrument) {
    return std::optional(found->instrument());
  }
  QuestionError error =
      found ? QuestionError{"", in_quotes(*name) + " is no instrument", ""} : found.error();
  error.option = "--instrument";
  return failure(error);
}

std::optional<QuestionError> check_word(const char* option, const std::optional<std::string>& told,
                                        const std::vector<std::string_view>& known) {
  if (!told || std::find(known.begin(), known.end(), *told) != known.end()) return std::nullopt;
  std::string hint = did_you_mean(nearest_name(*told, known));
  if (hint.empty()) hint = "write " + any_of(known);
  return QuestionError{option, in_quotes(*told) + " is none of its words", hint};
}

Said answered(const Setting& setting, const Ground& ground, const std::string& text,
              ExitCode code) {
  const bool json = setting.form == Form::json;
  return {json ? text : finish(text, setting.style), ground.note, code};
}

}  // namespace inforce
