#include "cli/render/alert_text.h"

#include <cstdlib>

#include "cli/render/date_words.h"
#include "cli/render/style.h"
#include "cli/render/words.h"
#include "engine/names.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

using Word = TellingKind::Word;

// The last day as end_text has it: an alert of a deadline begins with the day's first minute.
MomentRange end_of_days(const MomentRange& at) {
  const Instant earliest = first_minute_after(civil_date(at.earliest, at.zone), at.zone);
  return {earliest, std::max(earliest, at.latest), at.zone};
}

std::string where(const MomentRange& at) { return " (" + city(at.zone) + ')'; }

std::string starting(const MomentRange& at) {
  const std::string text = from_text(at);
  return text.find('(') == std::string::npos ? text + where(at) : text;
}

std::string ending(const MomentRange& at) {
  const std::string text = end_text(at);
  return text.find('(') == std::string::npos ? text + where(at) : text;
}

// "on 2026-11-27 or 2026-11-28"; "between …" and "not before …" need no "on".
std::string on(const std::string& date) {
  for (const char* word : {"between ", "not before ", "after "}) {
    if (date.rfind(word, 0) == 0) return date;
  }
  return "on " + date;
}

}  // namespace

std::string boundary_text(AlertKind kind, const MomentRange& at, bool by_minute) {
  switch (kind) {
    case AlertKind::starts: return "starts " + on(starting(at));
    case AlertKind::ends: return "ends: " + ending(at);
    case AlertKind::snaps_back: return "snaps back " + on(starting(at));
    case AlertKind::suspended: return "is suspended from " + starting(at);
    case AlertKind::amended: return "is amended " + on(starting(at));
    case AlertKind::deadline: return "falls due: " + ending(by_minute ? at : end_of_days(at));
    case AlertKind::unclear:
      return "may change " + on(from_text(at.earliest, at.zone)) + where(at) +
             (at.latest >= never ? ", open until when"
                                 : ", open until " + from_text(at.latest, at.zone));
    case AlertKind::unlooked: return "has come to its written end: " + ending(at);
  }
  std::abort();  // there is no other kind
}

std::string distance_text(int left, DaysCounted how) {
  if (left == 0) return "today";
  const bool working = how == DaysCounted::working && left > 0;
  const std::string days =
      counted(static_cast<std::size_t>(std::abs(left)), working ? "working day" : "day");
  return left > 0 ? "in " + days : days + " ago";
}

namespace {

std::string lead_words(const Speech& speech, const Telling& telling) {
  switch (telling.kind.word) {
    case Word::moved: return "moved";
    case Word::now_certain: return "now certain";
    case Word::withdrawn: return "withdrawn";
    case Word::resolved: return "resolved";
    case Word::stands_again: return "stands again";
    case Word::lead:
    case Word::after:
    case Word::baseline: break;
  }
  return distance_text(telling.left, speech.counted);
}

std::string told_before(const SaidAlert& said, const Chronicle& chronicle) {
  const Told& told = *said.telling.before;
  const Zone zone = moments_of(said.telling, chronicle).zone;
  const MomentRange at{told.earliest, told.latest.value_or(never), zone};
  return boundary_text(kind_of(said.telling.id), at, false);
}

// An end that somebody looked after has run out all the same, and what was met fell due.
std::string gone_words(const SaidAlert& said) {
  if (said.telling.kind.word != Word::resolved) return "no longer: ";
  switch (kind_of(said.telling.id)) {
    case AlertKind::unlooked: return said.looked_at ? "no longer unlooked-at: " : "no longer: ";
    case AlertKind::deadline: return "settled: ";
    default: return "no longer: ";
  }
}

bool is_gone(const Telling& telling) { return !telling.alert; }

std::string boundary(const SaidAlert& said, const Chronicle& chronicle) {
  const Telling& telling = said.telling;
  if (is_gone(telling)) return gone_words(said) + told_before(said, chronicle);
  const Alert& alert = *telling.alert;
  return boundary_text(alert.kind, alert.at, alert.by_minute);
}

// "lead 7", "told late: its day had passed before this run", …
std::string footing(const SaidAlert& said) {
  const Telling& telling = said.telling;
  std::string text =
      telling.kind == TellingKind{Word::lead, 0} ? "past" : inforce::text(telling.kind);
  if (telling.late) text += "; told late: its day had passed before this run";
  return text + "; telling " + said.identity;
}

}  // namespace

std::string telling_title(const Speech& speech, const SaidAlert& said) {
  return lead_words(speech, said.telling) + ": " + provision_of(said.telling.id) + ' ' +
         boundary(said, speech.chronicle);
}

std::string telling_text(const Speech& speech, const SaidAlert& said) {
  const Style& style = speech.setting.style;
  constexpr std::size_t column = 12;
  const Telling& telling = said.telling;
  const auto line = [&](const std::string& text) {
    return text.empty() ? std::string() : paragraph(text, column + 2, style);
  };
  std::string out = hanging(
      padded(toned(Tone::bold, lead_words(speech, telling)), column),
      toned(Tone::bold, provision_of(telling.id)) + ' ' + boundary(said, speech.chronicle), style);
  out += line(said.says);
  if (telling.before && !is_gone(telling)) {
    out += line("told before: " + told_before(said, speech.chronicle));
  }
  out += line(said.because);
  if (telling.before && telling.alert) out += line(because(speech.chronicle, *telling.alert));
  return out + line(toned(Tone::dim, footing(said)));
}

std::string speech_text(const Speech& speech) {
  if (speech.all.empty()) return {};
  const auto look = speech.chronicle.book().oldest_look(speech.chronicle.known_by());
  const std::string heading = counted(speech.all.size(), "alert") + " for " + speech.audience +
                              " on " + day_text(speech.setting.today.day) + " (set " +
                              speech.chronicle.book().digest() +
                              (look ? ", oldest look " + iso(*look) : ", nobody has looked") + ')';
  std::string out = paragraph(heading, 0, speech.setting.style);
  for (const SaidAlert& said : speech.all) out += '\n' + telling_text(speech, said);
  return out;
}

}  // namespace inforce
