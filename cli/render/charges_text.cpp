#include "cli/render/charges_text.h"

#include <algorithm>

#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/untold_text.h"
#include "cli/render/words.h"
#include "engine/evaluation.h"
#include "engine/names.h"

namespace inforce {
namespace {

std::string with_unit(const std::string& digits, const std::string& unit) {
  if (unit.empty() && digits == "0") return "nothing";
  return unit.empty() ? digits : digits + ' ' + unit;
}

bool agree(const RateLines& lines) {
  return lines.certain == lines.cautious && lines.cautious == lines.at_worst;
}

// "10 %", or "certain 0 %, cautious 10 %, at worst 10 %".
std::string in_words(const RateLines& lines, const std::string& unit) {
  if (agree(lines)) return with_unit(lines.certain, unit);
  return "certain " + with_unit(lines.certain, unit) + ", cautious " +
         with_unit(lines.cautious, unit) + ", at worst " + with_unit(lines.at_worst, unit);
}

// Which date counts, and what stands for it where it is not told.
std::string attaching(const ChargeStack& stack, const Question& question) {
  if (!stack.attaches_to) return "which date of a shipment counts is not known";
  const std::string text = "by the date of " + std::string(word(*stack.attaches_to));
  if (!question.tells_dates()) return text + ", for which the date asked stands";
  if (question.date_of(*stack.attaches_to)) return text;
  return text + ", which is not told: by the dates that are";
}

std::string title(const ChargeStack& stack) {
  std::string text = "ADDITIONAL DUTIES ENCODED HERE";
  if (!stack.name.empty()) text += ", " + stack.name;
  return text;
}

std::string sum_lines(const ChargeStack& stack, const Style& style) {
  if (!stack.sum) {
    return hanging("   not encoded",
                   "more may be due than the packs hold, so there is no sum: not 0, and not what "
                   "stands below",
                   style);
  }
  return "   certain   " + with_unit(stack.sum->certain, stack.unit) + "\n   cautious  " +
         with_unit(stack.sum->cautious, stack.unit) + "\n   at worst  " +
         with_unit(stack.sum->at_worst, stack.unit) + '\n';
}

std::string run_line(const ChargeStack& stack, const ChargeRun& run) {
  const Date day = civil_date(run.from, stack.zone);
  const bool one_day = day == civil_date(stack.runs.front().from, stack.zone) &&
                       day == civil_date(stack.runs.back().from, stack.zone);
  return (one_day ? "" : "on " + iso(day) + ' ') + hours_text(run.from, run.until, stack.zone) +
         (run.has_gap ? "not encoded" : in_words(run.sum, stack.unit));
}

// The parts of the day, where there are several.
std::string parts(const ChargeStack& stack, const Style& style) {
  if (stack.runs.size() < 2) return {};
  std::string text;
  for (const ChargeRun& run : stack.runs) {
    text += (text.empty() ? "" : "; ") + run_line(stack, run);
  }
  return paragraph(text + " (" + city(stack.zone) + ')', 3, style);
}

std::string readings(const ChargeStack& stack, const Style& style) {
  if (!stack.by_texts || !stack.by_announcement) return {};
  return paragraph("by the texts alone: " + in_words(*stack.by_texts, stack.unit) +
                       "; by announcement: " + in_words(*stack.by_announcement, stack.unit),
                   3, style);
}

// What is held back on that day is told in full, too: a suspended part, goods excepted.
bool is_told(const Finding& finding) {
  if (!finding.why_not) return true;
  switch (finding.why_not->kind) {
    case WhyNot::Kind::suspended:
    case WhyNot::Kind::excepted:
    case WhyNot::Kind::postponed:
    case WhyNot::Kind::condition: return true;
    case WhyNot::Kind::not_yet_in_force:
    case WhyNot::Kind::ended:
    case WhyNot::Kind::scope:
    case WhyNot::Kind::without_effect: return false;
  }
  return false;  // a Kind has no other value
}

std::vector<const Finding*> findings_of(const Answer& answer, const ChargeStack& stack) {
  std::vector<const Finding*> found;
  for (const ChargeMember& member : stack.members) {
    for (const ProvisionId id : member.charges) {
      if (const Finding* finding = answer.find(id)) found.push_back(finding);
    }
  }
  return found;
}

/// The charges of a stack as a person wants them told.
struct Told {
  std::vector<const Finding*> in_full;
  std::vector<const Finding*> untold;   // only a fact keeps them open
  std::vector<const Finding*> not_due;  // ended, or not yet begun
};

Told told(const Answer& answer, const ChargeStack& stack) {
  Told found;
  for (const Finding* finding : findings_of(answer, stack)) {
    const bool untold = finding->finding_class == FindingClass::may_apply &&
                        finding->open_kinds.has(OpenKind::facts);
    (!is_told(*finding) ? found.not_due : untold ? found.untold : found.in_full).push_back(finding);
  }
  return found;
}

std::string not_due_text(const std::vector<const Finding*>& findings, const RuleBook& book,
                         const Style& style) {
  std::string text;
  for (const Finding* finding : findings) {
    const Provision& charge = book.at(finding->provision);
    const Quantity& rate = finding->rates.front();
    text += (text.empty() ? "" : "; ") + charge.id + ' ' + with_unit(rate.digits, rate.unit) +
            ": " + finding->why_not->sentence;
  }
  return text.empty() ? "" : hanging("–  not due then:", text, style);
}

std::string ends_text(const std::vector<const Lapse*>& ends, const RuleBook& book,
                      const Style& style) {
  std::string text;
  for (const Lapse* end : ends) {
    text += hanging("   " + toned(Tone::yellow, "!") + " unverified end",
                    unverified_text(*end, book), style);
  }
  return text;
}

std::string stack_text(const Setting& setting, const Answer& answer, const ChargeStack& stack,
                       const Told& told) {
  const Style& style = setting.style;
  const RuleBook& book = answer.evaluation->book();
  std::string text = '\n' + beside(toned(Tone::bold, title(stack)),
                                   '(' + attaching(stack, answer.question) + ')', 3, style);
  text += sum_lines(stack, style) + parts(stack, style) + readings(stack, style);
  for (const NotEncoded* gap : stack.gaps) {
    text += paragraph("! not encoded: " + gap->at + ": " + gap->why, 3, style);
  }
  text += ends_text(stack.unverified_ends, book, style);
  for (const Finding* finding : told.in_full) text += finding_text(setting, answer, *finding);
  if (!told.untold.empty()) text += untold_text(answer, told.untold, style);
  return text + not_due_text(told.not_due, book, style);
}

// What is surely due comes first, and last the stacks in which nothing is: their sum of 0 is said.
std::string stacks_text(const Setting& setting, const Answer& answer, const ChargesView& view) {
  std::string surely;
  std::string perhaps;
  std::string nothing;
  for (const ChargeStack& stack : view.stacks) {
    const Told its = told(answer, stack);
    const bool due = !its.in_full.empty() || !stack.gaps.empty();
    (due                  ? surely
     : its.untold.empty() ? nothing
                          : perhaps) += stack_text(setting, answer, stack, its);
  }
  return surely + perhaps + nothing;
}

std::string left_out_text(const ChargesView& view, const RuleBook& book, const Style& style) {
  std::string text;
  for (const auto& [instrument, left] : view.left_out) {
    text += paragraph(book.at(instrument).id.value + ", " + left->at + ": " + left->why, 2, style);
  }
  for (const Uncovered* one : view.uncovered) text += paragraph(one->sentence, 2, style);
  return text.empty() ? "" : '\n' + toned(Tone::bold, "LEFT OUT") + '\n' + text;
}

}  // namespace

ChargesView charges_view(const Answer& answer) {
  ChargesView view{charges(answer), {}, {}, {}};
  const RuleBook& book = answer.evaluation->book();
  std::vector<InstrumentId> instruments;
  for (const ChargeStack& stack : view.stacks) {
    for (const Finding* finding : findings_of(answer, stack)) {
      instruments.push_back(book.at(finding->provision).instrument);
    }
  }
  std::sort(instruments.begin(), instruments.end());
  instruments.erase(std::unique(instruments.begin(), instruments.end()), instruments.end());
  for (const InstrumentId id : instruments) {
    for (const NotEncoded& left : book.at(id).not_encoded) {
      if (!left.stack) view.left_out.emplace_back(id, &left);
    }
  }
  for (const Uncovered& one : answer.uncovered) {
    if (one.subject == Subject::import_measure) view.uncovered.push_back(&one);
  }
  view.unverified_ends_beside = unverified_ends_beside(view.stacks, answer);
  return view;
}

std::string charges_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view) {
  std::string text = heading(setting, chronicle, answer.question) + asked_text(setting);
  text += stacks_text(setting, answer, view);
  if (view.stacks.empty()) {
    text += '\n' + paragraph("No charge of " + counted(answer.provisions, "provision") +
                                 " reaches this. What the packs do not hold may.",
                             0, setting.style);
  }
  const std::string beside =
      ends_text(view.unverified_ends_beside, chronicle.book(), setting.style);
  if (!beside.empty()) text += '\n' + beside;
  text += left_out_text(view, chronicle.book(), setting.style);
  return text + "\nOther duties come on top; these are the ones encoded here.\n";
}

}  // namespace inforce
