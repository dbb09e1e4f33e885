#include <algorithm>

#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/words.h"
#include "engine/allowance.h"
#include "engine/evaluation.h"
#include "engine/explain.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/status_line.h"
#include "engine/unless.h"

namespace inforce {
namespace {

std::string since(const Run& run) {
  const std::string from = from_text(run.from);
  std::string text = run.perhaps ? "perhaps in force " : "in force ";
  if (run.perhaps_first && !run.perhaps) text = "in force, perhaps ";
  text += from == "always" ? "since ever" : "since " + from;
  // Planned, and never certain to have begun: so there is no end of it to tell.
  if (run.from.latest >= never) return "perhaps in force, " + from;
  if (run.until.latest < never || run.until.earliest < never) text += ", " + end_text(run.until);
  return text;
}

// "suspended 2025-11-09, last day 2026-11-27, or the day before (4 days left), by …"
std::string suspension(const ActedOn& act, const Known& known, Date asked, Date today) {
  const RuleBook& book = known.book();
  std::string text = act.certain ? "suspended by " : "perhaps suspended by ";
  text +=
      book.at(act.change).id + " since " + from_text(act.run.from) + ", " + end_text(act.run.until);
  if (act.run.until.latest < never) {
    text += " (" + days_left(act.run.until, asked, today) + ')';
  }
  const auto look = known.last_look(book.at(act.change).instrument);
  if (look) text += ", last looked " + iso(*look);
  return text;
}

// What the dates, and the suspensions told with them, do not say.
bool told_beside_dates(WhyNot::Kind kind) {
  return kind == WhyNot::Kind::postponed || kind == WhyNot::Kind::condition ||
         kind == WhyNot::Kind::excepted;
}

std::string begins_again(const Standing& stands, const Life& life) {
  if (stands.next_in_force) {
    return (was_in_force(life, stands.at) ? "not in force now; begins again "
                                          : "not yet in force; begins ") +
           from_text(stands.next_in_force->from);
  }
  return was_in_force(life, stands.at) ? "no longer in force" : "not in force";
}

std::string dates(const Answer& answer, const Finding& finding, Date today) {
  const RuleBook& book = answer.evaluation->book();
  const When asked = first_date_for(answer.question, book.at(finding.provision));
  const Standing stands = standing(*answer.evaluation, finding.provision, asked);
  const Life& life = answer.evaluation->life(finding.provision);
  std::string text = stands.in_force ? since(*stands.in_force) : begins_again(stands, life);
  for (const ActedOn& act : stands.acts) {
    if (book.at(act.change).head == Head::suspends) {
      text += "; " + suspension(act, answer.evaluation->known(), asked.day, today);
    }
  }
  for (const ActedOn& act : stands.acts) {
    const Head head = book.at(act.change).head;
    if (head != Head::amends && head != Head::permission) continue;
    const std::string did = head == Head::amends ? "amended by " : "eased by ";
    text += (act.certain ? "; " : "; perhaps ") + did + book.at(act.change).id + " since " +
            from_text(act.run.from);
  }
  const bool again = stands.operative && stands.in_force && !stands.suspended &&
                     stands.in_force->from.earliest < stands.operative->from.earliest;
  if (again) {
    const bool first = never_yet_operative(life, stands.operative->from.earliest - 1);
    text += (first ? "; operative for the first time from " : "; operative again from ") +
            from_text(stands.operative->from);
  }
  const auto& why_not = finding.why_not;
  if (why_not && told_beside_dates(why_not->kind)) text += "; " + why_not->sentence;
  if (outlived_while_put_off(life, stands.at))
    text += ", beyond its own end: it does not come back";
  if (never_yet_operative(life, stands.at)) {
    text += "; never yet operative";
  }
  return text;
}

// Accounts that are not followed are left to `why`.
bool is_said_here(const Reason& reason) {
  return reason.kind == Reason::Kind::note || reason.kind == Reason::Kind::absence;
}

// What the last act on it leaves to say: that its revival is presumed, that nothing extends it.
// Where no act on it says anything, what acts on that on which it depends.
std::vector<std::string> notes(const Reason& whole) {
  std::vector<std::string> last;
  std::vector<std::string> behind;
  for (const Reason& reason : whole.because) {
    if (reason.kind == Reason::Kind::condition) {
      if (auto found = notes(reason); !found.empty()) behind = std::move(found);
    }
    if (reason.kind != Reason::Kind::change) continue;
    std::vector<std::string> said;
    for (const Reason& below : reason.because) {
      if (is_said_here(below)) said.push_back(below.sentence);
    }
    if (!said.empty()) last = said;
  }
  return last.empty() ? behind : last;
}

// On the very day of a publication what begins with it counts from the day's beginning: that day
// says so.
std::string publications(const Answer& answer, const Finding& finding, const Style& style) {
  const RuleBook& book = answer.evaluation->book();
  const When asked = first_date_for(answer.question, book.at(finding.provision));
  const Standing stands = standing(*answer.evaluation, finding.provision, asked);
  const auto today = [&](ProvisionId id) {
    return published_on(book, id, civil_date(stands.at, zone_of(book.at(id), book)));
  };
  constexpr std::string_view unknown =
      " from publication; the hour is not known, and the day counts whole";
  std::string text;
  if (today(finding.provision)) text += paragraph("in force" + std::string(unknown), 4, style);
  for (const ActedOn& act : stands.acts) {
    if (today(act.change))
      text += paragraph(book.at(act.change).id + " acts" + std::string(unknown), 4, style);
  }
  return text;
}

// "applies since 2026-11-11 (perhaps since 2026-11-10)", "does not apply before 2027-01"
std::string reading(const Reading& read, Zone zone) {
  std::string text(word(read.finding_class));
  if (read.since) text += " since " + from_text(*read.since, zone);
  if (read.since_possibly && read.since_possibly != read.since) {
    const std::string from = from_text(*read.since_possibly, zone);
    text += read.since ? " (perhaps since " + from + ')' : " since " + from;
  }
  const bool now = read.finding_class != FindingClass::does_not_apply;
  const auto next = read.next_possibly && !now ? read.next_possibly : read.next;
  if (next) text += (now ? ", applies from " : " before ") + from_text(*next, zone);
  return text;
}

std::string open_points(const Finding& finding, Zone zone, const Style& style) {
  std::string text;
  for (const OpenPoint& point : finding.open_points) {
    text +=
        hanging("    " + toned(Tone::magenta, "?") + " open:",
                point.sentence + (point.settle.empty() ? "" : " (" + point.settle + ')'), style);
  }
  const bool by_announcement =
      finding.open_kinds.has(OpenKind::announcement) ||
      finding.by_texts.finding_class != finding.by_announcement.finding_class;
  if (by_announcement) {
    text += paragraph("by the texts alone: " + reading(finding.by_texts, zone) +
                          "; by announcement: " + reading(finding.by_announcement, zone),
                      4, style);
  }
  return text;
}

// How much a permission allows in all, and what is left of it by then.
std::string amounts(const Answer& answer, const Finding& finding, const Style& style) {
  const Evaluation& evaluation = *answer.evaluation;
  const Provision& permission = evaluation.book().at(finding.provision);
  if (permission.head != Head::permission || !permission.amount) return {};
  const std::string left =
      left_at(evaluation.known(), evaluation.moments(), permission, first_minute_of(finding));
  const Quantity& limit = permission.amount->limit;
  return paragraph("allows " + limit.digits + ' ' + limit.unit + " in all; " + left + ' ' +
                       limit.unit + " left by what is on record",
                   4, style);
}

// What a permission would leave of it, if somebody claimed it.
std::string unclaimed(const Answer& answer, const Finding& finding, const Style& style) {
  if (finding.finding_class == FindingClass::does_not_apply) return {};
  const RuleBook& book = answer.evaluation->book();
  std::string text;
  for (const Unless& one :
       unless(*answer.evaluation, finding.provision, first_minute_of(finding))) {
    const std::string left =
        one.leaves == Effect::none ? "" : ", which leaves " + std::string(word(one.leaves));
    text += hanging("    unless:", book.at(one.permission).id + left + ": " + words(one), style);
  }
  return text;
}

bool on_several_days(const Finding& finding, Zone zone) {
  return civil_date(finding.stretches.front().from, zone) !=
         civil_date(finding.stretches.back().from, zone);
}

std::string parts_of_day(const Answer& answer, const Finding& finding, Zone zone,
                         const Style& style) {
  if (finding.stretches.size() < 2) return {};
  const Provision& provision = answer.evaluation->book().at(finding.provision);
  const bool dated = on_several_days(finding, zone);
  std::string text;
  for (const Stretch& stretch : finding.stretches) {
    text += (text.empty() ? "" : "; ") +
            (dated ? "on " + iso(civil_date(stretch.from, zone)) + ' ' : "") +
            hours_text(stretch.from, stretch.until, zone) +
            inforce::effect_text(stretch.effect, provision);
  }
  return paragraph(text + " (" + city(zone) + ')', 4, style);
}

// Held back stands apart, and a charge that is lifted or over does not look due.
std::string mark(const Finding& finding, const Provision& provision, Effect effect) {
  const bool applies = finding.finding_class != FindingClass::does_not_apply;
  if (!applies && finding.status.only(Status::suspended)) return toned(Tone::blue, "░");
  if (!applies && provision.head == Head::charge) return std::string(sign(Effect::none));
  if (provision.head == Head::control) return toned(tone(effect), sign(effect));
  return toned(tone(provision), sign(provision));
}

std::string head_line(const Finding& finding, const Provision& provision, const Style& style) {
  const bool open = finding.finding_class == FindingClass::may_apply;
  const bool control = provision.head == Head::control;
  const bool in_full = finding.finding_class == FindingClass::does_not_apply || !control;
  const Effect effect = in_full ? provision.effect
                        : open  ? finding.effect.greatest
                                : finding.effect.least;
  std::string text =
      mark(finding, provision, effect) + (open ? toned(Tone::magenta, "?") : " ") + ' ';
  std::string is = control ? std::string(word(effect)) : what(provision, finding);
  // What applies to every reading heads it, and what it may come to stands beside.
  if (control && !in_full && !open) is = effect_text(finding.effect, provision);
  text += padded(is, 15) + "  " + provision.id;
  if (provision.component.empty()) return text + '\n';
  return beside(text, '(' + provision.component + ')', 4, style);
}

}  // namespace

std::string finding_text(const Setting& setting, const Answer& answer, const Finding& finding) {
  const RuleBook& book = answer.evaluation->book();
  const Provision& provision = book.at(finding.provision);
  const Style& style = setting.style;
  std::string text = head_line(finding, provision, style);
  const std::string& told = provision.title.empty() ? provision.text : provision.title;
  if (!told.empty()) text += paragraph(told, 4, style);
  const std::string when = dates(answer, finding, setting.today.day);
  if (!when.empty()) text += paragraph(when, 4, style);
  const Zone zone = book.instrument_of(provision).zone.value_or(utc());
  text += parts_of_day(answer, finding, zone, style);
  text += open_points(finding, zone, style);
  text += amounts(answer, finding, style);
  text += unclaimed(answer, finding, style);
  text += publications(answer, finding, style);
  for (const std::string& note : notes(explain(answer, finding.provision))) {
    text += paragraph(note, 4, style);
  }
  const std::string cited = citation(provision, answer.evaluation->known());
  const std::string at = book.sources().place(provision.name.mark);
  text += toned(Tone::dim, paragraph(cited.empty() ? at : cited + "; " + at, 4, style));
  return text;
}

}  // namespace inforce
