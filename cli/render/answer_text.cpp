#include "cli/render/answer_text.h"

#include <algorithm>

#include "cli/render/assumptions.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/table.h"
#include "cli/render/untold_text.h"
#include "cli/render/words.h"
#include "engine/evaluation.h"
#include "engine/finding.h"

namespace inforce {
namespace {

// One of them is due, whichever: each alone only may be.
bool is_charge(const Chain& chain, const Answer& answer) {
  return answer.evaluation->book().at(chain.members.front()).head == Head::charge;
}

std::string nothing(const Answer& answer, const AnswerView& view) {
  const auto surely = [](const Finding* finding) {
    return finding->finding_class != FindingClass::may_apply;
  };
  const bool owed = std::any_of(view.charges.begin(), view.charges.end(), surely) ||
                    std::any_of(view.obligations.begin(), view.obligations.end(), surely) ||
                    std::any_of(answer.chains.begin(), answer.chains.end(), [&](const Chain& one) {
                      return one.finding_class == FindingClass::applies && is_charge(one, answer);
                    });
  std::string text =
      (owed ? "no control of " : "nothing of ") + counted(answer.provisions, "provision");
  const auto why = reservations(answer, view);
  for (std::size_t i = 0; i < why.size(); ++i) {
    text += (i == 0 ? " (but " : "; ") + why[i] + (i + 1 == why.size() ? ")" : "");
  }
  return text;
}

std::string group(const char* title, const std::vector<const Finding*>& findings,
                  const Setting& setting, const Answer& answer) {
  if (findings.empty()) return {};
  std::string text = '\n' + toned(Tone::bold, title) + '\n';
  for (const Finding* finding : findings) text += finding_text(setting, answer, *finding);
  return text;
}

// What no fact could settle comes first.
bool lacks_no_fact(const Finding* finding) { return !finding->open_kinds.has(OpenKind::facts); }

std::string may_apply(const AnswerView& view, const Setting& setting, const Answer& answer) {
  auto findings = view.may_apply;
  const auto facts = std::stable_partition(findings.begin(), findings.end(), lacks_no_fact);
  const std::vector<const Finding*> open(findings.begin(), facts);
  const std::vector<const Finding*> untold(facts, findings.end());
  std::string text = group("MAY APPLY", open, setting, answer);
  if (untold.empty()) return text;
  text += '\n' + toned(Tone::bold, "MAY APPLY, FOR WANT OF FACTS") + '\n';
  return text + untold_text(answer, untold, setting.style);
}

// Of charges and obligations, too, those that only a fact keeps open are told in short; one that
// applies, at whatever rate, is told in full.
bool is_told_in_full(const Finding* finding) {
  return finding->finding_class != FindingClass::may_apply || lacks_no_fact(finding);
}

std::string with_untold(const char* title, std::vector<const Finding*> findings,
                        const Setting& setting, const Answer& answer) {
  const auto facts = std::stable_partition(findings.begin(), findings.end(), is_told_in_full);
  const std::vector<const Finding*> full(findings.begin(), facts);
  const std::vector<const Finding*> untold(facts, findings.end());
  std::string text = group(title, full, setting, answer);
  if (untold.empty()) return text;
  if (full.empty()) text = '\n' + toned(Tone::bold, title) + '\n';
  return text + untold_text(answer, untold, setting.style);
}

// What begins later, of the next year.
std::string coming_text(const char* title, const std::vector<const Finding*>& coming,
                        const Answer& answer, const Setting& setting) {
  if (coming.empty()) return {};
  const RuleBook& book = answer.evaluation->book();
  const Date horizon = add_months(answer.question.when.day, 12);
  Table table{.rows = {}, .give_way = 2};
  std::size_t later = 0;
  std::size_t undated = 0;
  for (const Finding* finding : coming) {
    const Provision& provision = book.at(finding->provision);
    const Standing stands = standing(*answer.evaluation, finding->provision,
                                     first_date_for(answer.question, provision));
    const auto& next = stands.next_in_force;
    if (!next || civil_date(next->from.earliest, stands.zone) > horizon) {
      ++(next ? later : undated);
      continue;
    }
    table.rows.push_back({toned(tone(provision), sign(provision)) + "  " + what(provision),
                          provision.id, provision.title, "begins " + from_cell(next->from)});
  }
  std::string text = '\n' + toned(Tone::bold, title) + '\n';
  text += render(table, setting.style);
  if (later > 0) text += "   " + counted(later, "provision") + " more than a year later\n";
  if (undated > 0) text += "   " + counted(undated, "provision") + " without a date as yet\n";
  return text;
}

std::string ends(const AnswerView& view, const Answer& answer, const Setting& setting) {
  std::string text;
  const RuleBook& book = answer.evaluation->book();
  for (const Lapse* lapse : view.unverified) {
    text += hanging(toned(Tone::yellow, "!") + " unverified end", unverified_text(*lapse, book),
                    setting.style);
  }
  return text.empty() ? "" : '\n' + text;
}

std::string rest(const Answer& answer, const AnswerView& view) {
  std::string text = "Not listed of " + counted(answer.provisions, "provision") + ": " +
                     std::to_string(view.elsewhere) + " outside the question, " +
                     std::to_string(view.over) + " ended, ";
  if (view.everywhere > 0) {
    text += std::to_string(view.everywhere) + " that hold whatever is shipped, ";
  }
  return text + std::to_string(view.others) + " acts on others and the rest.";
}

std::string before_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer) {
  const auto before = different_before(chronicle, answer);
  if (!before) return {};
  std::string text = answer.question.when.minute ? "The minute before: " : "The day before: ";
  text += "certain " + std::string(word(before->certain)) + ", cautious " +
          std::string(word(before->cautious)) + ", at worst " +
          std::string(word(before->at_worst)) + '.';
  return paragraph(text, 0, setting.style);
}

std::string next_text(const Setting& setting, const Answer& answer) {
  const RuleBook& book = answer.evaluation->book();
  const auto next = next_change(answer, book);
  if (!next) {
    const bool dated = answer.question.tells_dates();
    return std::string("No further change of what reaches this is on file") +
           (dated ? ", for these dates of the shipment.\n" : ".\n");
  }
  const Provision& provision = book.at(next->provision);
  const Zone zone = next->zone;
  std::string text = "Next change: " + from_text(next->at, zone);
  if (next->settled) text += " or " + from_text(*next->settled, zone);
  text += ", " + provision.id + ": " + effect_text(next->before, provision) + " → " +
          effect_text(next->settled ? next->at_last : next->after, provision);
  if (next->others > 0) text += ", and " + counted(next->others, "other");
  // Between dates of a shipment's own there is no command that compares.
  if (answer.question.tells_dates()) return paragraph(text + ".", 0, setting.style);
  const Instant last = next->settled.value_or(next->at);
  const bool inside_a_day = as_typed(last, zone).find('T') != std::string::npos;
  const std::string first =
      inside_a_day ? minute_typed(next->at - 1, zone) : iso(answer.question.when.day);
  return paragraph(text + ".", 0, setting.style) + "  inforce diff " + first + ' ' +
         as_typed(last, zone) + dateless_options(setting.options) + '\n';
}

std::string why_command(const Setting& setting, const Answer& answer) {
  const When& when = answer.question.when;
  const std::string date = ' ' + (when.minute ? iso_utc(*when.minute) : iso(when.day));
  // The shipment's own dates are among the options; beside them a date would be refused.
  return "Why: inforce why" + (answer.question.tells_dates() ? "" : date) +
         command_options(setting.options) + '\n';
}

}  // namespace

std::string not_covered_text(const std::vector<Uncovered>& uncovered, const Style& style) {
  if (uncovered.empty()) return {};
  std::string text = '\n' + toned(Tone::bold, "NOT COVERED") + '\n';
  for (const Uncovered& one : uncovered) text += paragraph(one.sentence, 2, style);
  return text;
}

std::string line_text(Effect effect, const Answer& answer, const AnswerView& view) {
  if (effect != Effect::none) return with_sign(effect);
  return std::string(sign(effect)) + ' ' + nothing(answer, view);
}

std::string one_date_text(const Question& question, const Style& style) {
  const std::string text = stood_for_text(question);
  return text.empty() ? text : paragraph(text + " (--dates).", 0, style);
}

std::string asked_text(const Setting& setting) {
  const std::string options = question_options(setting.options);
  return options.empty() ? "" : hanging("Asked:", options, setting.style);
}

std::string three_lines(const Answer& answer, const AnswerView& view, const Style& style) {
  std::string text = hanging("certain ", line_text(answer.certain, answer, view), style) +
                     hanging("cautious", line_text(answer.cautious, answer, view), style);
  std::string worst = line_text(answer.at_worst, answer, view);
  if (answer.at_worst != answer.cautious) worst += untold_conditions(answer);
  return text + hanging("at worst", worst, style);
}

std::string answer_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer) {
  const AnswerView sorted = view(answer, chronicle.book());
  std::string text = heading(setting, chronicle, answer.question) + asked_text(setting) +
                     one_date_text(answer.question, setting.style) + '\n';
  text += three_lines(answer, sorted, setting.style);
  text += group("APPLIES", sorted.applies, setting, answer);
  text += may_apply(sorted, setting, answer);
  text += group("SUSPENDED", sorted.suspended, setting, answer);
  text += group("EXCEPTED", sorted.excepted, setting, answer);
  text += group("PUT OFF", sorted.put_off, setting, answer);
  text += with_untold("CHARGES", sorted.charges, setting, answer);
  text += group("PERMISSIONS", sorted.permissions, setting, answer);
  text += with_untold("OBLIGATIONS", sorted.obligations, setting, answer);
  text += with_untold("PARAMETERS", sorted.parameters, setting, answer);
  text += coming_text("OUT OF FORCE FOR A TIME", sorted.interrupted, answer, setting);
  text += coming_text("NOT YET IN FORCE", sorted.coming_in, answer, setting);
  text += ends(sorted, answer, setting);
  text += not_covered_text(answer.uncovered, setting.style);
  text += '\n' + paragraph(rest(answer, sorted), 0, setting.style);
  text += before_text(setting, chronicle, answer);
  text += next_text(setting, answer);
  return text + why_command(setting, answer);
}

}  // namespace inforce
