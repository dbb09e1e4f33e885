#include "cli/render/obligation_text.h"

#include <algorithm>

#include "cli/render/date_words.h"
#include "cli/render/obligation_acts.h"
#include "cli/render/style.h"
#include "cli/render/words.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

Zone zone_of(const Evaluation& evaluation, const Instance& instance) {
  return evaluation.moments().zone_of(evaluation.book().at(instance.obligation));
}

Date day_of(const When& when, Zone zone) {
  return when.minute ? civil_date(*when.minute, zone) : when.day;
}

std::string whose(const RuleBook& book, const ObligationTerms& terms) {
  const auto names = [&book](const std::vector<Reference>& all) {
    std::string text;
    for (const Reference& one : all) text += (text.empty() ? "" : ", ") + called(book, one);
    return text;
  };
  if (terms.bearers.empty()) return {};
  const std::string towards = names(terms.towards);
  return names(terms.bearers) + (towards.empty() ? "" : " to " + towards);
}

// A last minute may be over on the day asked.
std::string left_text(const MomentRange& after, const When& when, Date today) {
  const Date asked = day_of(when, after.zone);
  const bool that_day = civil_date(after.latest - 1, after.zone) == asked;
  if (that_day && when.minute && after.latest <= *when.minute) {
    return asked == today ? "passed today" : "passed that day";
  }
  return days_left(after, asked, today);
}

// "last day 2026-12-31, 38 days left"; "no due date"; "no due date yet: 60 days after Signature".
std::string deadline_text(const RuleBook& book, const Deadline& deadline, const When& when,
                          Date today) {
  if (deadline.after.earliest >= never) {
    return "no due date yet: " + date_text(book, *deadline.written);
  }
  return end_text(deadline.whole) + " (" + left_text(deadline.whole, when, today) + ")";
}

std::string versions_text(const Evaluation& evaluation, const Instance& instance,
                          const Reckoning& reckoning, Instant t, const When& when, Date today) {
  const RuleBook& book = evaluation.book();
  std::string text;
  for (const Deadline* one : standing(evaluation, instance, reckoning, t)) {
    text += (text.empty() ? "" : ", or ") + deadline_text(book, *one, when, today);
    if (one->amended_by) text += ", as amended by " + called(book, *one->amended_by);
  }
  return text.empty() ? "no due date" : text;
}

std::string progress_text(const Provision& provision, const Progress& progress) {
  const auto& amount = provision.amount;
  if (!amount || progress.certain.empty()) return "done, by the account " + progress.account;
  const std::string& unit = amount->limit.unit;
  std::string text = progress.certain;
  if (progress.possible != progress.certain) text += " to " + progress.possible;
  text += ' ' + unit + " on record, by the account " + progress.account;
  if (!amount->base.empty()) text += " (of " + amount->base + ')';
  if (!progress.shortfall.empty() && progress.shortfall != "0") {
    const std::string& least = progress.least_shortfall;
    text += "; " + (least == progress.shortfall ? "" : least + " to ") + progress.shortfall + ' ' +
            unit + " missing";
  }
  return text;
}

bool is_political(const RuleBook& book, const Provision& provision) {
  return book.instrument_of(provision).force == Force::political;
}

}  // namespace

OwedStates states_on(const Evaluation& evaluation, const Instance& instance,
                     const Reckoning& reckoning, const When& when) {
  return states_over(reckoning, minutes_of(when, zone_of(evaluation, instance)));
}

std::string state_words(const Evaluation& evaluation, const Instance& instance, OwedStates states,
                        const When& when) {
  const Provision& provision = evaluation.book().at(instance.obligation);
  const Date asked = day_of(when, zone_of(evaluation, instance));
  const bool recorded = !progress(evaluation, instance, asked).empty();
  std::vector<std::string> all;
  for (const Owed state : states.all()) {
    std::string said(word(state));
    if (state == Owed::overdue) {
      if (is_political(evaluation.book(), provision)) said = "past its date";
      if (!recorded) said += states.all().size() == 1 ? ", no record" : " (no record)";
    }
    all.push_back(std::move(said));
  }
  return either_of(all, all.size());
}

namespace {

// An instance on its date, with what is needed to tell of it.
struct Telling {
  const Setting& setting;
  const Evaluation& evaluation;
  const OwedOn& owed;
  const When& when;
  const Provision& provision;
  Date asked;
  Instant last;  // minute of the date

  [[nodiscard]] std::string line(const std::string& said, std::size_t indent = 4) const {
    return paragraph(said, indent, setting.style);
  }
};

std::string opening_text(const Telling& of) {
  const MomentRange& opens = of.owed.instance.opens;
  if (opens.earliest >= never) {
    return of.line(windows_text(of.evaluation.moments(), of.owed.instance.obligation));
  }
  if (opens.latest > of.last) return of.line("opens " + beginning_text(opens));
  // Without a last day of its own, what is owed ends with the provision.
  const ProvisionId id = of.owed.instance.obligation;
  const bool by_term = !of.provision.obligation.due && !of.owed.instance.period;
  const auto spans = of.evaluation.moments().spans(id);
  const bool ends = std::any_of(spans.begin(), spans.end(),
                                [](const Span& span) { return span.until.earliest < never; });
  return by_term && ends ? of.line(windows_text(of.evaluation.moments(), id)) : "";
}

std::string steps_text(const Telling& of, const Reckoning& reckoning) {
  std::string text;
  for (const Deadline& version : reckoning.versions) {
    for (const std::string& step : explained(of.evaluation, of.provision, version)) {
      text += of.line(step, 6);
    }
  }
  return text;
}

// Each account of the last day, with its own states where they differ.
std::string deadlines_text(const Telling& of) {
  const Instance& instance = of.owed.instance;
  const auto states = [&of, &instance](const Reckoning& one) {
    return states_on(of.evaluation, instance, one, of.when);
  };
  const bool alike =
      std::all_of(instance.reckonings.begin(), instance.reckonings.end(),
                  [&](const Reckoning& one) { return states(one) == of.owed.states; });
  std::string text;
  for (const Reckoning& one : instance.reckonings) {
    std::string line;
    if (!alike) line = state_words(of.evaluation, instance, states(one), of.when) + ": ";
    const Restatement* other = one.versions.empty() ? nullptr : one.versions.front().restated;
    if (other != nullptr) line += "restated: ";
    line += versions_text(of.evaluation, instance, one, of.last, of.when, of.setting.today.day);
    if (other != nullptr && !other->why.empty()) line.append(" – ").append(other->why);
    text += of.line(line);
    if (of.setting.options.explain) text += steps_text(of, one);
  }
  return text;
}

// An extension always: what its own windows say is over meanwhile.
std::string acts_text(const Telling& of) {
  const ProvisionId id = of.owed.instance.obligation;
  std::string text;
  for (const ActedOn& act : acts_on_owed(of.evaluation, id, of.when)) {
    const bool extends = of.evaluation.book().at(act.change).head == Head::extends;
    if (extends || of.setting.options.explain) text += of.line(act_text(of.evaluation, act));
  }
  return text;
}

std::string piece_text(const Telling& of, const Evidence& piece) {
  const RuleBook& book = of.evaluation.book();
  std::string said = date_text(book, piece.date) + "  ";
  if (piece.amount) {
    said.append(piece.amount->quantity.digits).append(" ").append(piece.amount->quantity.unit);
  } else {
    said += "done";
  }
  for (const Cite& cite : piece.cites) {
    const Date known_by = of.evaluation.known().by();
    if (is_later(book, of.provision.instrument, cite, known_by)) continue;
    said.append("; ").append(citation(book, of.provision.instrument, cite));
  }
  if (!piece.source.empty()) said.append("; ").append(piece.source);
  return said;
}

std::string record_text(const Telling& of) {
  std::string text;
  for (const Progress& one : progress(of.evaluation, of.owed.instance, of.asked)) {
    text += of.line(progress_text(of.provision, one));
    if (!of.setting.options.explain) continue;
    for (const Evidence* piece : one.evidence) text += of.line(piece_text(of, *piece), 6);
  }
  return text;
}

}  // namespace

std::string obligation_text(const Setting& setting, const Evaluation& evaluation,
                            const OwedOn& owed, const When& when) {
  const RuleBook& book = evaluation.book();
  const Provision& provision = book.at(owed.instance.obligation);
  const Zone zone = zone_of(evaluation, owed.instance);
  const Telling of{setting,
                   evaluation,
                   owed,
                   when,
                   provision,
                   day_of(when, zone),
                   minutes_of(when, zone).until - 1};
  std::string text = toned(tone(provision), sign(provision)) + ' ' + provision.id;
  if (owed.instance.period) text += "  " + owed.instance.period->key;
  text += '\n' + of.line(provision.text) + opening_text(of) + acts_text(of) + deadlines_text(of) +
          record_text(of);
  for (const OtherAccount& other :
       known_accounts(evaluation.known(), provision.instrument, provision.also_stated)) {
    text += of.line(account_text(other));
  }
  if (provision.confidence != Confidence::verified) {
    text += of.line("not checked against a source");
  }
  const std::string owes = whose(book, provision.obligation);
  const std::string cited = citation(provision, evaluation.known());
  const std::string both = owes.empty() || cited.empty() ? owes + cited : owes + "; " + cited;
  return both.empty() ? text : text + of.line(both);
}

}  // namespace inforce
