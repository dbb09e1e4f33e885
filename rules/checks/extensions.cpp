// What extensions add, and statutory maxima.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

// Everything that keeps the target in force before the extension does.
std::vector<WindowBounds> before(Checked& book, ProvisionId extension, ProvisionId target,
                                 const WindowBounds& added) {
  std::vector<WindowBounds> earlier = book.own_windows(target);
  for (const ProvisionId other : book.acting[target.index]) {
    const Provision& act = book.at(other);
    if (other == extension || act.head != Head::extends || !act.new_end) continue;
    for (WindowBounds window : book.dates.windows(other)) {
      window.until = book.dates.end(*act.new_end, window.from, act.instrument);
      if (window.from.earliest <= added.from.earliest) earlier.push_back(window);
    }
  }
  return earlier;
}

// The window of the target's own that lasts as long as each stretch added.
std::optional<WindowBounds> holds_as_long(Checked& book, const std::vector<WindowBounds>& added,
                                          ProvisionId target) {
  for (const WindowBounds& own : book.own_windows(target)) {
    const bool covers = std::all_of(added.begin(), added.end(), [&](const WindowBounds& stretch) {
      return own.from.latest <= stretch.from.earliest && own.until.earliest >= stretch.until.latest;
    });
    if (covers) return own;
  }
  return std::nullopt;
}

/// R222: all that one name stands for holds as long by itself.
void check_adds(Checked& book, ProvisionId id, const Reference& name) {
  const std::vector<WindowBounds> added = book.own_windows(id);
  std::optional<WindowBounds> own;
  ProvisionId holder{};
  for (const ProvisionId target : book.named(id, name)) {
    if (!book.whole(target)) return;
    if (!book.known_together(id, target)) continue;
    if (book.at(target).yearly) return;  // it rests for a part of its time
    const auto longer = holds_as_long(book, added, target);
    if (!longer) return;
    if (!own) holder = target;
    own = own ? own : longer;
  }
  if (!own || added.empty()) return;
  const Provision& extension = book.at(id);
  const bool one = name.kind == Reference::Kind::provision;
  book.out.add(
      {.code = Code::extension_adds_nothing,
       .mark = extension.new_end->mark,
       .message = in_quotes(extension.id) + " adds nothing: " +
                  (one ? in_quotes(book.at(holder).id) + " holds as long by itself"
                       : "all of " + in_quotes(name.name.value) + " holds as long by itself"),
       .also = {{own->written == nullptr ? book.at(holder).name.mark : own->written->mark,
                 "its own window"}},
       .hint = "check the two ends, or that it names the right provision"});
}

/// R223: a stretch in which the target is out, and comes back.
void tell_gap(Checked& book, const Provision& extension, const Provision& target) {
  book.out.add(
      {.code = Code::gap_before_extension,
       .mark = extension.name.mark,
       .message = in_quotes(target.id) + " has run out before " + in_quotes(extension.id) +
                  " begins, so it is out in between",
       .hint = "if the extension reaches back, give it a 'from' on the day of the old end"});
}

// As it would be typed: the hour where it is not the day's first minute.
std::string typed(const DateBounds& at, Instant t) {
  const Date day = civil_date(t, at.zone);
  if (t == first_minute(day, at.zone)) return iso(day);
  return iso(day) + 'T' + clock(civil(t, at.zone).minute_of_day);
}

// From when on it has begun on every reading; of what is planned not before: the first.
Instant surely_begun(const DateBounds& start) {
  return start.latest >= no_moment ? start.earliest : start.latest;
}

// As a hint tells it: also in the zone of what is extended.
std::string start_typed(const DateBounds& start, Zone zone) {
  const std::string text = typed(start, surely_begun(start));
  if (start.zone == zone) return text;
  return "{date: " + text + ", zone: " + std::string(start.zone.name()) + '}';
}

/// R243: a target that an extension puts in force before it begins by itself.
void tell_early(Checked& book, const Provision& extension, const WindowBounds& added,
                const Provision& target, const WindowBounds& own) {
  const DateBounds& start = own.from;
  const std::string zone =
      start.zone == added.from.zone ? "" : " (" + std::string(start.zone.name()) + ')';
  const std::string when = start.unknown() ? ", of which no day is known"
                                           : ", on " + typed(start, surely_begun(start)) + zone;
  book.out.add(
      {.code = Code::early_extension,
       .mark = extension.name.mark,
       .message = in_quotes(extension.id) + " begins on " + typed(added.from, added.from.earliest) +
                  ", and so puts " + in_quotes(target.id) +
                  " in force before that begins by itself" + when,
       .also = {{own.written == nullptr ? target.name.mark : own.written->mark, "its own start"}},
       .hint = start.unknown()
                   ? "if it is only to end later, let the extension wait for the same event"
                   : "if it is only to end later, give the extension a start that is no earlier: "
                     "'from: " +
                         start_typed(start, added.from.zone) + "'"});
}

void check_begin(Checked& book, ProvisionId id, ProvisionId target, const WindowBounds& added) {
  const auto earlier = before(book, id, target, added);
  if (earlier.empty() || added.from.unknown()) return;
  // Of two imprecise starts that are one and the same neither is the earlier.
  const auto begins_later = [&](const WindowBounds& window) {
    const bool same =
        window.from.earliest == added.from.earliest && window.from.latest == added.from.latest;
    return !same && surely_begun(window.from) > added.from.earliest;
  };
  if (std::all_of(earlier.begin(), earlier.end(), begins_later)) {
    const auto first = std::min_element(earlier.begin(), earlier.end(),
                                        [](const WindowBounds& a, const WindowBounds& b) {
                                          return a.from.earliest < b.from.earliest;
                                        });
    tell_early(book, book.at(id), added, book.at(target), *first);
    return;
  }
  const bool reached = std::any_of(earlier.begin(), earlier.end(), [&](const WindowBounds& window) {
    return window.from.unknown() || window.until.latest >= added.from.earliest;
  });
  if (!reached) tell_gap(book, book.at(id), book.at(target));
}

// Does a season begin after the stretch's first minute, and before its end?
bool reaches_next_season(const Yearly& season, const WindowBounds& added) {
  const Zone zone = added.from.zone;
  const int year = civil_date(added.from.latest, zone).year();
  // 29 February is there only in some years: the day before will do.
  const int day = season.from_month == 2 ? std::min(season.from_day, 28) : season.from_day;
  const auto begins_in = [&](int in) {
    return first_minute(
        Date{in, static_cast<unsigned>(season.from_month), static_cast<unsigned>(day)}, zone);
  };
  const Instant begins = begins_in(year);
  return (begins > added.from.latest ? begins : begins_in(year + 1)) < added.until.earliest;
}

/// R241: a stretch that reaches into another season holds in between, too.
void check_season(Checked& book, ProvisionId id, ProvisionId target, const WindowBounds& added) {
  const Provision& extension = book.at(id);
  const Provision& rule = book.at(target);
  if (!rule.yearly || extension.yearly || added.from.unknown()) return;
  if (!reaches_next_season(*rule.yearly, added)) return;
  book.out.add({.code = Code::extended_past_season,
                .mark = extension.name.mark,
                .message = in_quotes(rule.id) + " holds for a part of each year, and " +
                           in_quotes(extension.id) + " keeps it in force between the seasons, too",
                .also = {{rule.yearly->mark, "its season"}},
                .hint = "for further seasons write the season in the extension as well ('yearly: "
                        "{from: …, through: …}'); for one season let it begin and end with that"});
}

/// R224: beyond a statutory maximum only those go whom the statute names.
void check_maximum(Checked& book, const Provision& provision, const WindowBounds& own,
                   const DateBounds& until, const Mark& mark, const Provision& who) {
  if (!provision.at_most || provision.at_most->value.working_days != 0 || own.from.unknown())
    return;
  Duration most = provision.at_most->value;
  most.days += 1;  // whether the first day counts, the statute says and we do not
  if (until.earliest <= add(own.from.latest, most, own.from.zone)) return;
  const bool open = until.unknown();
  const bool itself = &who == &provision;
  book.out.add(
      {.code = Code::beyond_maximum,
       .mark = mark,
       .message = in_quotes(who.id) + (open ? " has no end, but " : " goes further than it may: ") +
                  (itself ? "it" : in_quotes(provision.id)) + " holds for at most " +
                  text(provision.at_most->value),
       .also = {{provision.at_most->mark, "the maximum"}},
       .hint = open ? "write its last day with 'through'"
               : itself
                   ? "end the window sooner; what prolongs it is an act of its own that extends it"
                   : "only acts of those named in 'except_by' may go beyond it"});
}

bool may_exceed(const Checked& book, const Provision& target, const Provision& act) {
  const auto& issuers = book.draft.instruments[act.instrument.index].issuers;
  return std::any_of(target.except_by.begin(), target.except_by.end(), [&](const Reference& name) {
    return name.kind == Reference::Kind::unresolved ||
           std::any_of(issuers.begin(), issuers.end(), [&](const Reference& issuer) {
             return issuer.kind == name.kind && issuer.index == name.index;
           });
  });
}

void check_own_maximum(Checked& book, ProvisionId id, const Provision& provision) {
  if (!provision.at_most) return;
  const auto windows = book.dates.windows(id);
  for (const WindowBounds& window : windows) {
    if (window.written == nullptr) continue;
    const Mark mark = window.written->end ? window.written->end->mark : window.written->mark;
    check_maximum(book, provision, windows.front(), window.until, mark, provision);
  }
}

}  // namespace

void check_extensions(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    check_own_maximum(book, id, provision);
    if (provision.head != Head::extends || !provision.new_end) return;
    for (const Reference& name : provision.targets) check_adds(book, id, name);
    for (const ProvisionId target : book.targets[id.index]) {
      const auto own = book.dates.windows(target);
      if (!book.whole(target) || own.empty() || !book.known_together(id, target)) continue;
      for (WindowBounds added : book.dates.windows(id)) {
        added.until = book.dates.end(*provision.new_end, added.from, provision.instrument);
        check_begin(book, id, target, added);
        check_season(book, id, target, added);
        if (may_exceed(book, book.at(target), provision)) continue;
        check_maximum(book, book.at(target), own.front(), added.until, provision.new_end->mark,
                      provision);
      }
    }
  });
}

}  // namespace inforce
