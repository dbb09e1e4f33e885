// looked: somebody searched for acts later than an instrument.
#include <algorithm>

#include "cli/commands/command.h"
#include "cli/commands/record.h"
#include "cli/render/date_words.h"

namespace inforce {
namespace {

using Lapses = std::vector<Lapse>;

// The instrument a person named, or the one that holds the provision named.
Result<InstrumentId, QuestionError> searched(const std::string& name, const RuleBook& book) {
  const auto named = find_named(name, book);
  if (!named) return failure(named.error());
  if (named->kind == Reference::Kind::instrument) return named->instrument();
  if (named->kind == Reference::Kind::provision) return book.at(named->provision()).instrument;
  return failure(QuestionError{"", in_quotes(name) + " is an event, and no act follows it up",
                               "name an instrument or a provision"});
}

Lapses unverified(const Setting& setting, const Chronicle& chronicle) {
  Question question;
  question.when.day = setting.today.day;
  Lapses all = chronicle.answer(question).lapses;
  std::erase_if(all, [](const Lapse& lapse) { return lapse.check != EndCheck::unverified; });
  return all;
}

bool is_among(const Lapses& all, const Lapse& lapse) {
  return std::any_of(all.begin(), all.end(), [&](const Lapse& one) {
    return one.provision == lapse.provision && one.earliest == lapse.earliest;
  });
}

/// What a look settled, and what it came too early for.
struct Settled {
  Lapses verified, left;
};

Settled settled_by(const Lapses& before, const Lapses& after, InstrumentId at,
                   const RuleBook& book) {
  Settled found;
  for (const Lapse& lapse : before) {
    if (!is_among(after, lapse)) {
      found.verified.push_back(lapse);
    } else if (book.at(lapse.provision).instrument == at) {
      found.left.push_back(lapse);
    }
  }
  return found;
}

std::string text(const Setting& setting, const StoredRecord& record, const Settled& settled,
                 const RuleBook& book) {
  const auto lines = [&](const Lapses& lapses) {
    std::string made;
    for (const Lapse& lapse : lapses) {
      made += paragraph(book.at(lapse.provision).id + ": " +
                            end_text(MomentRange{lapse.earliest, lapse.latest, lapse.zone}),
                        4, setting.style);
    }
    return made;
  };
  std::string out = record_text(record, setting.style);
  if (!settled.verified.empty()) out += "  ends it verifies:\n" + lines(settled.verified);
  if (!settled.left.empty()) {
    out +=
        "  ends still unverified, as they were not yet over on that day:\n" + lines(settled.left);
  }
  if (settled.verified.empty() && settled.left.empty()) out += "  no end waited for a look\n";
  return out;
}

JsonValue lapses_json(const Lapses& lapses, const RuleBook& book) {
  JsonValue::List list;
  for (const Lapse& lapse : lapses) list.emplace_back(book.at(lapse.provision).id);
  return list;
}

std::string json(const Setting& setting, const StoredRecord& record, const Settled& settled,
                 const RuleBook& book) {
  return dump(JsonValue::object({{"schema", "inforce/looked/v1"},
                                 {"store", setting.packs.store.path},
                                 {"record", record_json(record)},
                                 {"verifies", lapses_json(settled.verified, book)},
                                 {"still_unverified", lapses_json(settled.left, book)}}));
}

Said look_refused(const Setting& setting, const std::vector<QuestionError>& errors) {
  return misspoken(errors, setting.style, "looked");
}

}  // namespace

Said run_looked(const Setting& setting) {
  std::vector<QuestionError> errors;
  const auto& words = setting.options.words;
  if (words.empty()) errors.push_back({"", "looked for acts later than which?", "write its ID"});
  if (words.size() > 1) {
    errors.push_back({"", "one ID, please; " + in_quotes(words[1]) + " is one too many",
                      "an ID with blanks goes in quotes; the day is told with --date"});
  }
  const std::string day = day_told(setting, "inforce looked ID", errors);
  check_texts(setting.options, errors);
  if (!errors.empty()) return look_refused(setting, errors);
  const Setting writing = for_writing(setting);
  const auto base = ground(writing);
  if (!base) return base.error();
  const auto at = searched(words.front(), base->book());
  if (!at) return look_refused(setting, {at.error()});
  OfficeRecord record = begun(setting, OfficeRecord::Kind::look);
  record.subject = base->book().at(*at).id.value;
  record.date = day;
  const auto packs = tried(writing, record);
  if (!packs) return packs.error();
  const auto written = entered(setting, record);
  if (!written) return written.error();
  const Chronicle after = compile(*packs->book, setting.today.day);
  const Settled settled = settled_by(unverified(setting, base->chronicle),
                                     unverified(setting, after), *at, base->book());
  const StoredRecord made{*written, std::nullopt};
  return answered(setting, *base,
                  setting.form == Form::json ? json(setting, made, settled, base->book())
                                             : text(setting, made, settled, base->book()));
}

}  // namespace inforce
