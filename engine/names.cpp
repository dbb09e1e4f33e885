#include "engine/names.h"

#include <algorithm>

namespace inforce {

std::string called(const RuleBook& book, InstrumentId id) {
  const Instrument& instrument = book.at(id);
  return instrument.aka.empty() ? instrument.title : instrument.aka.front().value;
}

namespace {

std::string spaced(std::string name) {
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

}  // namespace

std::string called(const RuleBook& book, ProvisionId id) {
  const Provision& provision = book.at(id);
  return called(book, provision.instrument) + " " + spaced(provision.name.value);
}

std::string called(const RuleBook& book, EventId id) { return book.at(id).title; }

std::string called(const RuleBook& book, const Reference& name) {
  switch (name.kind) {
    case Reference::Kind::instrument: return called(book, name.instrument());
    case Reference::Kind::provision: return called(book, name.provision());
    case Reference::Kind::event: return called(book, name.event());
    case Reference::Kind::item: return book.at(name.item()).title;
    case Reference::Kind::party: return book.at(name.party()).title;
    case Reference::Kind::group: return book.at(name.group()).title;
    case Reference::Kind::calendar:
    case Reference::Kind::unresolved: break;
  }
  return name.name.value;
}

std::string either_of(const std::vector<std::string>& words, std::size_t most) {
  std::string text;
  const std::size_t shown = words.size() <= most ? words.size() : most - 1;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  if (shown < words.size()) text += " or " + std::to_string(words.size() - shown) + " others";
  return text;
}

std::string either_of(const RuleBook& book, const std::vector<Reference>& names) {
  std::vector<std::string> words;
  for (const Reference& name : names) words.push_back(called(book, name));
  return either_of(words);
}

namespace {

const Source* source_of(const RuleBook& book, InstrumentId instrument, std::string_view key) {
  const std::vector<Source>& all = book.at(instrument).sources;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Source& source) { return source.key.value == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::string citation(const RuleBook& book, InstrumentId instrument, const Cite& cite) {
  const Source* source = source_of(book, instrument, cite.source.value);
  if (source == nullptr) return cite.at;
  std::string text = source->title;
  if (!cite.at.empty()) text += ", " + cite.at;
  std::string about = source->publisher;
  if (!source->date.empty()) about += (about.empty() ? "" : ", ") + source->date;
  about += (about.empty() ? "" : "; ") + std::string("seen: ") + std::string(word(source->seen));
  return text + " (" + about + ")";
}

// A year, a month and a day are compared as far as they are written; a range by its beginning.
bool is_later(const Source& source, Date known_by) {
  const std::string begins = source.date.substr(0, source.date.find('/'));
  const bool written = begins.size() == 4 || begins.size() == 7 || begins.size() == 10;
  const bool numbers = begins.find_first_not_of("0123456789-") == std::string::npos;
  return written && numbers && iso(known_by).substr(0, begins.size()) < begins;
}

bool is_later(const RuleBook& book, InstrumentId instrument, const Cite& cite, Date known_by) {
  const Source* source = source_of(book, instrument, cite.source.value);
  return source != nullptr && is_later(*source, known_by);
}

std::vector<OtherAccount> known_accounts(const Known& known, InstrumentId instrument,
                                         std::vector<OtherAccount> accounts) {
  const auto later = [&](const OtherAccount& account) {
    const Source* source = source_of(known.book(), instrument, account.source);
    return source != nullptr && is_later(*source, known.by());
  };
  accounts.erase(std::remove_if(accounts.begin(), accounts.end(), later), accounts.end());
  return accounts;
}

bool published_on(const RuleBook& book, ProvisionId id, Date day) {
  const Provision& provision = book.at(id);
  const Instrument& instrument = book.instrument_of(provision);
  const auto& published = instrument.known.published;
  if (!published || published->value != day) return false;
  const auto& windows = provision.windows.empty() ? instrument.in_force : provision.windows;
  return std::any_of(windows.begin(), windows.end(), [](const Window& window) {
    return window.from && window.from->kind == WrittenDate::Kind::publication;
  });
}

std::string link(const RuleBook& book, InstrumentId instrument, const Cite& cite) {
  const Source* source = source_of(book, instrument, cite.source.value);
  return source == nullptr ? std::string{} : source->url;
}

std::string_view verb(Head head) {
  switch (head) {
    case Head::suspends: return "suspends";
    case Head::resumes: return "resumes";
    case Head::extends: return "extends";
    case Head::postpones: return "postpones";
    case Head::ends: return "ends";
    case Head::replaces: return "replaces";
    case Head::amends: return "amends";
    case Head::permission: return "excepts goods from";
    case Head::control:
    case Head::obligation:
    case Head::charge:
    case Head::parameter: break;
  }
  return "acts on";
}

std::string what_it_does(const RuleBook& book, ProvisionId act) {
  std::string targets;
  for (const ProvisionId id : book.targets(act)) {
    targets += (targets.empty() ? "" : ", ") + book.at(id).id;
  }
  return targets.empty() ? "" : "it " + std::string(verb(book.at(act).head)) + ' ' + targets;
}

std::string city(Zone zone) {
  std::string name = zone.name();
  if (name == "Asia/Shanghai") return "Beijing";
  if (const std::size_t slash = name.rfind('/'); slash != std::string::npos) {
    name.erase(0, slash + 1);
  }
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

bool is_calendar_end(Instant t, Zone zone) { return t == first_minute_after(Date::last(), zone); }

std::string moment_text(Instant t, Zone zone) {
  if (is_calendar_end(t, zone)) return "after " + iso(Date::last());
  const CivilMinute shown = civil(t, zone);
  if (t == first_minute(shown.date, zone)) return iso(shown.date);
  return clock(shown.minute_of_day) + " on " + iso(shown.date) + " (" + city(zone) + ")";
}

std::string last_before(Instant t, Zone zone) {
  if (is_calendar_end(t, zone)) return iso(Date::last());
  const CivilMinute shown = civil(t, zone);
  if (t == first_minute(shown.date, zone)) return iso(add_days(shown.date, -1));
  return "before " + moment_text(t, zone);
}

}  // namespace inforce
