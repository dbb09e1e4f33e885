#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/value_text.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

bool is_parameter(ProvisionId id, const RuleBook& book) {
  return book.at(id).head == Head::parameter;
}

// What is asked about, where it is none.
QuestionError no_parameter(const std::string& name, const Reference& named, const RuleBook& book) {
  QuestionError error{"", in_quotes(name) + " holds no parameter", "see inforce show " + name};
  if (named.kind == Reference::Kind::provision) {
    const Head head = book.at(named.provision()).head;
    error.message = in_quotes(name) + " is no parameter; its head is " + in_quotes(word(head));
  } else if (named.kind != Reference::Kind::instrument) {
    error.message =
        in_quotes(name) + " is no parameter, but " + std::string(with_article(named.kind));
  }
  return error;
}

/// A parameter named stands alone, even where it is not on file.
struct Chosen {
  std::vector<ProvisionId> parameters;
  bool by_name = false;
  bool all = false;
};

Result<Chosen, QuestionError> choose(const std::optional<std::string>& name, const RuleBook& book) {
  Chosen chosen;
  const auto add = [&](ProvisionId id) {
    if (is_parameter(id, book)) chosen.parameters.push_back(id);
  };
  if (!name) {
    chosen.all = true;
    for (std::uint32_t i = 0; i < book.provisions().size(); ++i) add(ProvisionId{i});
    return chosen;
  }
  const auto named = find_named(*name, book);
  if (!named) return failure(named.error());
  for (const ProvisionId id : provisions_of(*named, book)) add(id);
  if (chosen.parameters.empty()) return failure(no_parameter(*name, *named, book));
  chosen.by_name = named->kind == Reference::Kind::provision;
  return chosen;
}

struct FoundValues {
  std::vector<ValueOn> values;
  std::size_t not_on_file = 0;  ///< left out
};

FoundValues find(const Chronicle& chronicle, const Chosen& chosen, const When& when) {
  FoundValues found;
  for (const ProvisionId id : chosen.parameters) {
    ValueOn value = value_on(chronicle.without_question(), id, when);
    if (value.history.on_file || chosen.by_name) {
      found.values.push_back(std::move(value));
    } else {
      ++found.not_on_file;
    }
  }
  return found;
}

std::string text(const Setting& setting, const Chronicle& chronicle, const When& when,
                 const Chosen& chosen, const FoundValues& found) {
  std::string out = heading(setting, chronicle, when) + '\n';
  if (chosen.all && !setting.options.history) {
    out += values_table(setting, chronicle, found.values);
  } else {
    for (const ValueOn& one : found.values) out += value_text(setting, chronicle, one);
  }
  if (chosen.by_name) return out;
  if (!found.values.empty()) out += '\n';
  out += counted(found.values.size(), "parameter") + ".\n";
  if (found.not_on_file == 0) return out;
  return out + counted(found.not_on_file, "parameter") + (found.not_on_file == 1 ? " is" : " are") +
         " not on file as of " + iso(chronicle.known_by()) + ".\n";
}

std::string json(const Setting& setting, const Chronicle& chronicle, const When& when,
                 const FoundValues& found) {
  JsonValue made = json_heading("inforce/value/v1", setting, chronicle, when);
  JsonValue::List list;
  for (const ValueOn& one : found.values) list.push_back(value_json(chronicle, one));
  const JsonValue left_out = found.not_on_file;
  made.add("parameters", std::move(list));
  made.add("not_on_file", left_out);
  return dump(made);
}

}  // namespace

Said run_value(const Setting& setting) {
  const auto words = name_and_date(setting);
  if (!words) return misspoken(words.error(), setting.style, "value");
  const auto base = ground(setting);
  if (!base) return base.error();
  std::vector<QuestionError> errors;
  const auto when = read_when("DATE", words->date, setting.today.zone, base->book());
  if (!when) errors.push_back(when.error());
  const auto chosen = choose(words->name, base->book());
  if (!chosen) errors.push_back(chosen.error());
  if (!errors.empty()) return misspoken(errors, setting.style, "value");
  const FoundValues found = find(base->chronicle, *chosen, *when);
  return answered(setting, *base,
                  setting.form == Form::json
                      ? json(setting, base->chronicle, *when, found)
                      : text(setting, base->chronicle, *when, *chosen, found));
}

}  // namespace inforce
