#include "cli/render/alert_mail.h"

#include <cassert>

#include "cli/render/alert_text.h"
#include "cli/render/style.h"
#include "cli/render/words.h"
#include "engine/store/audit_log.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

constexpr std::size_t id_digits = 32;
constexpr const char* id_domain = "@alerts.inforce.invalid";  // RFC 2606: nobody's

// The address within "Name <address>" decides nothing here: a message is the same for all.
std::string message_id(const Speech& speech) {
  std::string all;
  for (const SaidAlert& said : speech.all) all += said.identity + '\n';
  return '<' + seal(all).substr(0, id_digits) + id_domain + '>';
}

std::string thread_of(const SaidAlert& said) {
  return '<' + seal(said.telling.id).substr(0, id_digits) + id_domain + '>';
}

// RFC 5322 section 3.3, in UTC.
std::string mail_date(Instant at) {
  const CivilMinute shown = civil(at, utc());
  const std::string month(month_name(shown.date.month()).substr(0, 3));
  return std::string(weekday_name(shown.date)) + ", " + std::to_string(shown.date.day()) + ' ' +
         month + ' ' + iso(shown.date).substr(0, 4) + ' ' + clock(shown.minute_of_day) +
         ":00 +0000";
}

// Ids and the words around them are plain ASCII: a subject needs no encoding.
std::string header_text(std::string text) {
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return text;
}

std::string subject(const Speech& speech) {
  const std::string first = telling_title(speech, speech.all.front());
  const std::size_t more = speech.all.size() - 1;
  return "inforce: " + first + (more == 0 ? "" : " (and " + std::to_string(more) + " more)");
}

}  // namespace

std::string speech_mail(const Speech& speech, const MailAddresses& addresses) {
  if (speech.all.empty()) return {};
  assert((addresses.from + addresses.to).find('\n') == std::string::npos && "one line each");
  std::string threads;
  for (const SaidAlert& said : speech.all) {
    if (threads.find(thread_of(said)) == std::string::npos) threads += "\n " + thread_of(said);
  }
  std::string out = "Date: " + mail_date(speech.setting.today.at) + "\nFrom: " + addresses.from +
                    "\nTo: " + addresses.to + "\nSubject: " + header_text(subject(speech)) +
                    "\nMessage-ID: " + message_id(speech) + "\nReferences:" + threads;
  for (const SaidAlert& said : speech.all) out += "\nX-Inforce-Telling: " + said.identity;
  out +=
      "\nAuto-Submitted: auto-generated\nMIME-Version: 1.0"
      "\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
  const Style plain{Colours::none, Signs::unicode, 76};
  return out + finish(speech_text(speech), plain);
}

}  // namespace inforce
