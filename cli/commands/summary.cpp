#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/change_words.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/words.h"
#include "engine/changes.h"
#include "engine/course.h"

namespace inforce {
namespace {

// Each provision is counted once; `either`: operative on some readings, suspended on others.
struct Counts {
  std::size_t controls = 0, charges = 0, obligations = 0;
  std::size_t either = 0, suspended = 0, unverified = 0;
};

Counts count(const Chronicle& chronicle, const Answer& answer) {
  Counts counts;
  const RuleBook& book = chronicle.book();
  for (std::uint32_t i = 0; i < book.provisions().size(); ++i) {
    const ProvisionId id{i};
    if (!chronicle.known().holds(id)) continue;
    const Statuses statuses = course(chronicle, id, answer.question.when).all();
    const Head head = book.at(id).head;
    const bool operative = statuses.has(Status::operative);
    if (statuses.has(Status::suspended)) ++(operative ? counts.either : counts.suspended);
    if (!operative || statuses.has(Status::suspended)) continue;
    counts.controls += head == Head::control ? 1U : 0U;
    counts.charges += head == Head::charge ? 1U : 0U;
    counts.obligations += head == Head::obligation ? 1U : 0U;
  }
  for (const Lapse& lapse : answer.lapses) {
    counts.unverified += lapse.check == EndCheck::unverified ? 1U : 0U;
  }
  return counts;
}

std::string counts_text(const Counts& counts) {
  std::string text = counted(counts.controls, "control") + ", " +
                     counted(counts.charges, "charge") + " and " +
                     counted(counts.obligations, "obligation") + " operative; ";
  if (counts.either > 0) text += counted(counts.either, "provision") + " operative or suspended; ";
  return text + counted(counts.suspended, "provision") + " suspended; " +
         counted(counts.unverified, "unverified end") + '.';
}

std::string next_line(const Chronicle& chronicle, const Setting& setting) {
  const auto next = next_change(chronicle, When{setting.today.day, setting.today.at});
  if (!next) return "No further change is on file.\n";
  return paragraph(next_change_text(chronicle.book(), *next), 0, setting.style);
}

std::string version_json(const Setting& setting, const Chronicle* chronicle) {
  const std::string schema = "inforce/version/v1";
  JsonValue made = JsonValue::object({{"schema", schema}});
  if (chronicle != nullptr) {
    made = json_heading(schema, setting, *chronicle, {setting.today.day, std::nullopt});
  }
  made.add("version", INFORCE_VERSION);
  made.add("compiler", INFORCE_COMPILER);
  return dump(made);
}

std::string version_text(const Setting& setting, const Chronicle* chronicle) {
  const std::string version = "inforce " INFORCE_VERSION "\n";
  if (chronicle == nullptr) return version;
  const RuleBook& book = chronicle->book();
  const auto look = book.oldest_look(chronicle->known_by());
  return version + "set " + book.digest() + ", " + counted(book.provisions().size(), "provision") +
         ", " + (look ? "oldest look " + iso(*look) : "never looked for later acts") + "\n" +
         finish(replaced_text(book, setting.style), setting.style) +
         "compiled with " INFORCE_COMPILER "\n";
}

}  // namespace

Said run_summary(const Setting& setting) {
  const auto base = ground(setting);
  if (!base) return base.error();
  Question question;
  question.when.day = setting.today.day;
  const Answer answer = base->chronicle.answer(question);
  if (setting.form == Form::json) {
    return answered(setting, *base, answer_json(setting, base->chronicle, answer));
  }
  const Counts counts = count(base->chronicle, answer);
  std::string text = heading(setting, base->chronicle, question.when);
  text += paragraph(counts_text(counts), 0, setting.style);
  text += next_line(base->chronicle, setting);
  text +=
      "\n  inforce on today\n"
      "  inforce on 2026-11-28 --item gallium --from CN --to US\n"
      "  inforce why 2026-11-28 --item gallium --from CN --to US\n"
      "  inforce help\n";
  return answered(setting, *base, text);
}

Said run_version(const Setting& setting) {
  const auto shown = setting.form == Form::json ? version_json : version_text;
  const auto base = ground(setting);
  if (!base) return {shown(setting, nullptr), base.error().err, base.error().code};
  return {shown(setting, &base->chronicle), base->note, ExitCode::answered};
}

}  // namespace inforce
