#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"
#include "engine/course.h"
#include "engine/differences.h"
#include "engine/finding.h"
#include "engine/told_status.h"

namespace inforce {
namespace {

/// Two answers to one question, and what lies between them.
struct Comparison {
  const Chronicle& first;
  const Chronicle& second;
  Answer before, after;
  std::vector<Difference> differences;
};

enum class Sort : std::uint8_t { started, ended, changed };

Sort sort_of(const Difference& one) {
  const bool held = one.before && one.before->holds();
  const bool holds = one.after && one.after->holds();
  if (held == holds) return Sort::changed;
  return holds ? Sort::started : Sort::ended;
}

std::string_view sign(Sort sort) {
  switch (sort) {
    case Sort::started: return "+";
    case Sort::ended: return "-";
    case Sort::changed: return "~";
  }
  return {};  // a Sort has no other value
}

// With how it came about, where that holds at the last minute asked as it does over all of them.
std::string status_text(const Answer& answer, const Finding& finding) {
  const auto line = told_status_line(*answer.evaluation, finding.provision);
  const ToldStatus& told = line.at(finding.stretches.back().until - 1);
  return told.statuses == finding.status ? words(told) : words(finding.status);
}

// Without facts told: the status alone, as it is for nobody in particular.
std::string state(const Answer& answer, const std::optional<DifferenceSide>& side, Head head) {
  if (!side) return "not in these packs";
  if (side->course() != nullptr) return words(*side->course());
  const Finding& finding = *side->finding();
  std::string text(word(finding.finding_class));
  if (head == Head::control && finding.finding_class != FindingClass::does_not_apply) {
    const EffectRange& effect = finding.effect;
    text += " (" + std::string(word(effect.least));
    if (effect.least != effect.greatest) text += " or " + std::string(word(effect.greatest));
    text += ')';
  }
  return text + ", " + status_text(answer, finding);
}

// "charge 25 %", or "charge 0 % → charge 25 %".
std::string says(const Difference& one) {
  if (!one.before || !one.after) return one.after ? one.after->says : one.before->says;
  const std::string& before = one.before->says;
  return before == one.after->says ? before : before + " → " + one.after->says;
}

const Provision& provision_of(const Comparison& both, const Difference& one) {
  return one.after ? both.second.book().at(one.provision) : both.first.book().at(one.provision);
}

std::string shift(const char* name, const Comparison& both, Effect Answer::*line,
                  const Style& style) {
  const auto side = [line](const Answer& answer, const Chronicle& chronicle) {
    return line_text(answer.*line, answer, view(answer, chronicle.book()));
  };
  const std::string before = side(both.before, both.first);
  const std::string after = side(both.after, both.second);
  return hanging(padded(name, 8), before == after ? before : before + " → " + after, style);
}

std::string effects(const Comparison& both, const Style& style) {
  return shift("certain", both, &Answer::certain, style) +
         shift("cautious", both, &Answer::cautious, style) +
         shift("at worst", both, &Answer::at_worst, style);
}

std::string tally(const Comparison& both, bool shipment) {
  std::size_t counts[3] = {};
  std::size_t tighter = 0;
  std::size_t looser = 0;
  for (const Difference& one : both.differences) {
    if (one.bears()) ++counts[static_cast<std::size_t>(sort_of(one))];
    const Head head = provision_of(both, one).head;
    if (head != Head::control && head != Head::charge) continue;
    tighter += turn(one) == Turn::tighter ? 1U : 0U;
    looser += turn(one) == Turn::looser ? 1U : 0U;
  }
  if (!shipment) {
    const std::size_t count = both.differences.size();
    return counted(count, "provision") + (count == 1 ? " differs.\n" : " differ.\n");
  }
  return std::to_string(counts[2]) + " changed, " + std::to_string(counts[0]) + " started, " +
         std::to_string(counts[1]) + " ended.  Tighter: " + std::to_string(tighter) +
         ", looser: " + std::to_string(looser) + ".\n";
}

std::string day_of(const Answer& answer) {
  const When& when = answer.question.when;
  return when.minute ? iso_utc(*when.minute) : iso(when.day);
}

// Of a shipment what applies neither time is only counted, unless all is asked for.
bool is_shown(const Options& options, const Difference& one) {
  return !options.tells_shipment() || options.all || one.bears();
}

std::string diff_text(const Setting& setting, const Comparison& both, const std::string& headline) {
  const bool shipment = setting.options.tells_shipment();
  std::string text = toned(Tone::bold, headline) + "   set " + both.first.book().digest();
  if (both.second.book().digest() != both.first.book().digest()) {
    text += ", supposed " + both.second.book().digest();
  }
  text += '\n' + replaced_text(both.second.book(), setting.style);
  text += knowledge_text(setting, both.second);
  if (shipment) text += asked_text(setting) + '\n' + effects(both, setting.style);
  text += '\n';
  if (both.differences.empty()) return text + "Nothing differs.\n";
  std::size_t aside = 0;
  for (const Difference& one : both.differences) {
    if (!is_shown(setting.options, one)) {
      ++aside;
      continue;
    }
    const Provision& provision = provision_of(both, one);
    text += std::string(sign(sort_of(one))) + ' ' + one.id + "  " +
            toned(tone(provision), says(one)) + '\n';
    std::string change = state(both.before, one.before, provision.head);
    const std::string after = state(both.after, one.after, provision.head);
    if (change != after) change.append(" → ").append(after);
    if (one.other_cases) change += ", reaches other cases";
    text += paragraph(change, 4, setting.style);
    if (!one.because.empty()) text += paragraph("because " + one.because, 4, setting.style);
  }
  if (aside < both.differences.size()) text += '\n';
  text += tally(both, shipment);
  if (aside == 0) return text;
  return text + counted(aside, "provision") + (aside == 1 ? " that does" : " that do") +
         " not apply to this shipment also" + (aside == 1 ? " changes" : " change") +
         " status (--all).\n";
}

JsonValue side_json(const Answer& answer, const std::optional<DifferenceSide>& side) {
  if (!side) return {};
  if (side->finding() != nullptr) return json_finding(answer, *side->finding());
  const Course& course = *side->course();
  JsonValue::List steps;
  for (const Course::Step& step : course.steps) {
    steps.push_back(JsonValue::object({{"from", json_moment(step.from, course.zone)},
                                       {"status", json_statuses(step.told.statuses)},
                                       {"manner", json_manner(step.told.manner)},
                                       {"leaves", json_leaves(step.told)}}));
  }
  return JsonValue::object({{"is", side->says}, {"life", std::move(steps)}});
}

std::string diff_json(const Setting& setting, const Comparison& both) {
  JsonValue made = json_heading("inforce/diff/v1", setting, both.second, both.after.question.when);
  made.add("from", JsonValue::object({{"date", day_of(both.before)},
                                      {"set", json_set(both.first)},
                                      {"effects", json_effects(both.before)}}));
  made.add("question", json_question(setting.options));
  made.add("effects", json_effects(both.after));
  JsonValue::List list;
  for (const Difference& one : both.differences) {
    list.push_back(JsonValue::object({{"provision", one.id},
                                      {"sign", sign(sort_of(one))},
                                      {"before", side_json(both.before, one.before)},
                                      {"after", side_json(both.after, one.after)},
                                      {"other_cases", one.other_cases},
                                      {"because", one.because}}));
  }
  made.add("differences", std::move(list));
  return dump(made);
}

Said told(const Setting& setting, const Ground& base, const Comparison& both,
          const std::string& headline) {
  const bool differ =
      setting.options.exit_code &&
      std::any_of(both.differences.begin(), both.differences.end(),
                  [&](const Difference& one) { return is_shown(setting.options, one); });
  return answered(
      setting, base,
      setting.form == Form::json ? diff_json(setting, both) : diff_text(setting, both, headline),
      differ ? ExitCode::findings : ExitCode::answered);
}

Said two_dates(const Setting& setting, const std::string& a, const std::string& b) {
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto first = read_question(setting, a, base->book());
  const auto second = read_question(setting, b, base->book());
  if (!first) return misspoken(first.error(), setting.style, "diff");
  if (!second) return misspoken(second.error(), setting.style, "diff");
  Comparison both{base->chronicle,
                  base->chronicle,
                  base->chronicle.answer(*first),
                  base->chronicle.answer(*second),
                  {}};
  both.differences = differences({both.first, both.before}, {both.second, both.after});
  return told(setting, *base, both, a + " → " + b);
}

Said supposed(const Setting& setting, const std::string& date) {
  const auto plain = ground(setting, Suppositions::left_out);
  if (!plain) return plain.error();
  const auto laid_over = ground(setting);
  if (!laid_over) return laid_over.error();
  const auto first = read_question(setting, date, plain->book());
  if (!first) return misspoken(first.error(), setting.style, "diff");
  const auto second = read_question(setting, date, laid_over->book());
  if (!second) return misspoken(second.error(), setting.style, "diff");
  Comparison both{plain->chronicle,
                  laid_over->chronicle,
                  plain->chronicle.answer(*first),
                  laid_over->chronicle.answer(*second),
                  {}};
  both.differences = differences({both.first, both.before}, {both.second, both.after});
  return told(setting, *laid_over, both, date + ", as it is → as supposed");
}

}  // namespace

Said run_diff(const Setting& setting) {
  std::vector<std::string> dates;
  std::vector<QuestionError> errors;
  for (const std::string& word : setting.options.words) {
    const auto date = spelled_date("DATE", word, setting.today);
    if (date) {
      dates.push_back(*date);
    } else {
      errors.push_back(date.error());
    }
  }
  const std::size_t words = setting.options.words.size();
  if (words > 2 || words == 0 || (words == 1 && setting.options.suppose.empty())) {
    errors.push_back({"", "two dates, please, or one with --suppose", ""});
  }
  if (!errors.empty()) return misspoken(errors, setting.style, "diff");
  return dates.size() == 2 ? two_dates(setting, dates[0], dates[1]) : supposed(setting, dates[0]);
}

}  // namespace inforce
