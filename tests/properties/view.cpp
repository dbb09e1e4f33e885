#include "tests/properties/view.h"

#include <algorithm>

namespace inforce::oracle {

bool is_change(Head head) {
  switch (head) {
    case Head::suspends:
    case Head::resumes:
    case Head::extends:
    case Head::postpones:
    case Head::ends:
    case Head::replaces:
    case Head::amends: return true;
    case Head::control:
    case Head::obligation:
    case Head::charge:
    case Head::permission:
    case Head::parameter: break;
  }
  return false;
}

bool acts_for_good(const Provision& provision) {
  if (provision.head == Head::amends) {
    return provision.windows.empty() || provision.windows.front().end_key == EndKey::none;
  }
  return provision.head == Head::ends || provision.head == Head::replaces ||
         provision.head == Head::resumes;
}

View::View(const WrittenBook& book, Day known_on, WrongEngine wrong)
    : book_(book), known_on_(known_on), wrong_(wrong) {
  gather();
  link();
  for (SeenProvision& seen : provisions_) {
    read_values(seen);
    read_evidence(seen);
    read_windows(seen);
  }
  for (SeenProvision& seen : provisions_) {
    if (seen.written->head == Head::obligation) read_obligation(seen);
  }
  find_components();
  collect_boundaries();
}

bool View::known(const KnownDays& days) const {
  if (wrong_ == WrongEngine::knowledge_ignored) return true;
  const auto since = days.recorded ? days.recorded : days.published;
  if (since && known_on_ < *since) return false;
  return !days.withdrawn || known_on_ < *days.withdrawn;
}

int View::find(const std::string& id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? -1 : found->second;
}

const SeenEvent* View::find_event(const std::string& id) const {
  const auto found = events_.find(id);
  return found == events_.end() ? nullptr : &found->second;
}

Zone View::zone_of(int provision) const {
  return named_zone(at(provision).instrument->zone, drop_zones());
}

DateContext View::context(const Instrument& instrument) const {
  DateContext made;
  made.zone = instrument.zone;
  made.published = *instrument.known.published;
  made.anchor = [this](const std::string& ref) { return anchor(ref); };
  made.drop_zones = drop_zones();
  return made;
}

void View::gather() {
  for (const Instrument& instrument : book_.instruments) {
    if (!known(instrument.known)) continue;
    read_events(instrument);
    read_holes(instrument);
    for (const Provision& provision : instrument.provisions) {
      if (!known(provision.known)) continue;
      index_[provision.id] = count();
      SeenProvision seen;
      seen.written = &provision;
      seen.instrument = &instrument;
      seen.recalled = provision.recalled || instrument.recalled;
      provisions_.push_back(seen);
    }
  }
}

void View::read_events(const Instrument& instrument) {
  for (const Event& event : instrument.events) {
    if (!known(event.known)) continue;
    DateContext where = context(instrument);
    if (!event.zone.empty()) where.zone = event.zone;
    SeenEvent seen;
    if (event.date) seen.date = pair_of(*event.date, Bound::first_moment, where);
    if (event.planned) seen.date.latest = never;
    events_[event.id] = seen;
  }
}

void View::read_holes(const Instrument& instrument) {
  for (const Hole& hole : instrument.holes) {
    holes_.push_back({&hole, &instrument, read_window(hole.when, context(instrument))});
  }
}

void View::read_values(SeenProvision& seen) {
  for (const ParameterValue& value : seen.written->values) {
    if (!known(value.known)) continue;
    const Pair start = pair_of(value.from, Bound::first_moment, context(*seen.instrument));
    seen.values.push_back({&value, start});
  }
}

// What a date counts from: the event's date, or the provision's start as written.
Stamps View::anchor(const std::string& ref) const {
  for (const Instrument& instrument : book_.instruments) {
    if (!known(instrument.known)) continue;
    for (const Event& event : instrument.events) {
      if (event.id != ref || !known(event.known) || !event.date) continue;
      DateContext where = context(instrument);
      if (!event.zone.empty()) where.zone = event.zone;
      Stamps made = stamps_of(*event.date, where);
      if (event.planned) made.latest = Stamp{};
      return made;
    }
    for (const Provision& provision : instrument.provisions) {
      if (provision.id != ref || !known(provision.known) || provision.windows.empty()) continue;
      return stamps_of(*provision.windows.front().from, context(instrument));
    }
  }
  return {};
}

Span View::read_window(const WrittenWindow& window, const DateContext& where) const {
  Span made;
  made.from = pair_of(*window.from, Bound::first_moment, where);
  EndKey key = window.end_key;
  if (wrong_ == WrongEngine::ends_swapped) {
    if (key == EndKey::through) {
      key = EndKey::until;
    } else if (key == EndKey::until) {
      key = EndKey::through;
    }
  }
  made.until = key == EndKey::for_length ? end_after(*window.from, window.length, where)
                                         : end_of(key, window.end, where);
  return made;
}

namespace {

WrittenDate publication() {
  WrittenDate date;
  date.form = DateForm::publication;
  return date;
}

}  // namespace

// Of an extension or postponement: from its own start until the new end or start.
Span View::read_change_window(const SeenProvision& seen) const {
  const DateContext where = context(*seen.instrument);
  const Provision& written = *seen.written;
  WrittenWindow whole;
  if (!written.windows.empty()) {
    whole.from = written.windows.front().from;
  } else if (!seen.instrument->in_force.empty()) {
    whole.from = seen.instrument->in_force.front().from;
  } else {
    whole.from = publication();
  }
  whole.end_key = written.head == Head::extends ? written.new_end_key : EndKey::until;
  whole.end = written.new_date;
  return read_window(whole, where);
}

void View::read_windows(SeenProvision& seen) {
  const Provision& written = *seen.written;
  const DateContext where = context(*seen.instrument);
  if (written.head == Head::extends || written.head == Head::postpones) {
    seen.spans.push_back(read_change_window(seen));
  } else if (!written.windows.empty()) {
    for (const WrittenWindow& window : written.windows) {
      if (known(window.known)) seen.spans.push_back(read_window(window, where));
    }
  } else if (!seen.instrument->in_force.empty()) {
    for (const WrittenWindow& window : seen.instrument->in_force) {
      if (known(window.known)) seen.spans.push_back(read_window(window, where));
    }
    seen.held_by_replacement = !seen.comes_with.empty();
  } else if (!seen.comes_with.empty()) {
    seen.held_by_replacement = true;
  } else if (written.head == Head::parameter) {
    // B 16: from the start of its first known value on.
    Pair first;
    for (const SeenValue& value : seen.values) {
      first = {std::min(first.earliest, value.start.earliest),
               std::min(first.latest, value.start.latest)};
    }
    seen.spans.push_back({first, {never, never}});
  } else if (is_change(written.head)) {
    WrittenWindow since;
    since.from = publication();
    seen.spans.push_back(read_window(since, where));
  }
  if (written.head == Head::suspends && wrong_ == WrongEngine::suspension_start_ignored) {
    for (Span& span : seen.spans) span.from = {since_ever, since_ever};
  }
}

void View::add_yearly_boundaries(const SeenProvision& seen) {
  if (!seen.written->yearly) return;
  const Zone zone = named_zone(seen.instrument->zone, drop_zones());
  const auto add = [&](int year, int of_year, int days_later) {
    const auto day = Date::make(year, of_year / 100, of_year % 100);
    if (!day) return;  // 29 February
    boundaries_.push_back(first_minute_of(day->days_since_epoch() + days_later, zone));
  };
  for (int year = 2008; year <= 2032; ++year) {
    for (const int first : {seen.written->yearly->from, 301}) add(year, first, 0);
    for (const int last : {seen.written->yearly->through, 228, 229}) add(year, last, 1);
  }
}

namespace {

void add_tests(const Scope& scope, const DateContext& where, std::vector<Minute>& out) {
  for (const ScopeTest& test : scope) {
    if (test.key != ScopeKey::dates) continue;
    out.push_back(pair_of(test.date, Bound::first_moment, where).earliest);
    out.push_back(pair_of(test.date, Bound::after, where).earliest);
  }
}

void add_stretch(const Stretch& stretch, bool drop_zones, std::vector<Minute>& out) {
  DateContext where;
  where.zone = "UTC";
  where.drop_zones = drop_zones;
  for (const auto& date : {stretch.from, stretch.until}) {
    if (date) out.push_back(pair_of(*date, Bound::first_moment, where).earliest);
  }
}

}  // namespace

void View::add_boundaries(const Pair& pair) {
  boundaries_.push_back(pair.earliest);
  boundaries_.push_back(pair.latest);
}

void View::add_boundaries(const Span& span) {
  add_boundaries(span.from);
  add_boundaries(span.until);
}

void View::collect_boundaries() {
  for (const SeenHole& hole : holes_) add_boundaries(hole.span);
  for (const SeenProvision& seen : provisions_) {
    for (const Span& span : seen.spans) add_boundaries(span);
    for (const SeenValue& value : seen.values) add_boundaries(value.start);
    add_owed_boundaries(seen);
    const DateContext where = context(*seen.instrument);
    add_tests(seen.written->scope, where, boundaries_);
    add_tests(seen.written->if_all, where, boundaries_);
    if (seen.written->new_scope) add_tests(*seen.written->new_scope, where, boundaries_);
    add_yearly_boundaries(seen);
  }
  for (const auto& [id, event] : events_) add_boundaries(event.date);
  for (const Item& item : book_.items) {
    for (const Under& under : item.under) add_stretch(under.when, drop_zones(), boundaries_);
  }
  for (const Group& group : book_.groups) {
    for (const Member& member : group.members) {
      add_stretch(member.when, drop_zones(), boundaries_);
    }
  }
  const auto endless = [](Minute t) { return t == since_ever || t == never; };
  boundaries_.erase(std::remove_if(boundaries_.begin(), boundaries_.end(), endless),
                    boundaries_.end());
  boundaries_.push_back(since_ever);
  std::sort(boundaries_.begin(), boundaries_.end());
  boundaries_.erase(std::unique(boundaries_.begin(), boundaries_.end()), boundaries_.end());
}

}  // namespace inforce::oracle
