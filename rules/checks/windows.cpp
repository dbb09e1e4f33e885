// Windows: their order, whether they overlap, and where one is missing.
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

bool in_time(const WindowBounds& window) {
  return window.from.unknown() || window.from.earliest < window.until.latest;
}

/// R220: a length of nothing, whenever the window begins.
void check_length(Checked& book, const WrittenEnd& end, const std::string& whose) {
  if (!end.length.is_zero() || end.counting != Counting::day_of) return;
  book.out.add({.code = Code::empty_window,
                .mark = end.mark,
                .message = whose + " lasts for nothing: the window holds no minute",
                .hint = "write the length that the text gives; 'for: 1 day' is the day of 'from'"});
}

/// R204, R220: a window has minutes, in some reading at least. `whose` as the message names it.
void check_order(Checked& book, const WindowBounds& window, const std::string& whose) {
  if (window.written != nullptr && window.written->end &&
      window.written->end->kind == WrittenEnd::Kind::length) {
    return check_length(book, *window.written->end, whose);
  }
  if (in_time(window) || window.written == nullptr || !window.written->end) return;
  const WrittenEnd& end = *window.written->end;
  if (!end.date || !window.written->from) return;
  const bool touching = window.until.latest == window.from.earliest;
  const std::string began = window.written->from->text;
  const bool through = end.kind == WrittenEnd::Kind::through;
  book.out.add(
      {.code = touching && !through ? Code::empty_window : Code::last_day_before_first,
       .mark = end.mark,
       .message = touching && !through
                      ? whose + " has ended by " + end.date->text +
                            ", when it begins: the window holds no minute"
                      : whose + " ends on " + end.date->text + ", before it begins on " + began,
       .also = {{window.written->from->mark, "begins here"}},
       .hint = through    ? "'through' is the last day that counts; were the two dates swapped?"
               : touching ? "'until' is the first day that no longer counts; write 'through' for "
                            "the last that does"
                          : "'until' is the first day that no longer counts; were the two dates "
                            "swapped?"});
}

/// R221: windows are a union, so one inside another says nothing of its own.
void check_overlap(Checked& book, const std::vector<WindowBounds>& windows,
                   const std::string& whose) {
  for (std::size_t b = 1; b < windows.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a) {
      const WindowBounds& one = windows[a];
      const WindowBounds& other = windows[b];
      const bool overlap =
          one.from.latest < other.until.earliest && other.from.latest < one.until.earliest;
      if (!overlap ||
          both(known_days(one.written->known), known_days(other.written->known)).empty()) {
        continue;
      }
      book.out.add({.code = Code::overlapping_windows,
                    .mark = other.written->mark,
                    .message = "two windows of " + whose + " overlap",
                    .also = {{one.written->mark, "the other one"}},
                    .hint = "give each stretch one window, or withdraw the one that was wrong"});
    }
  }
}

void check_list(Checked& book, const std::vector<Window>& windows, InstrumentId home,
                const std::string& whose) {
  std::vector<WindowBounds> read;
  for (const Window& window : windows) {
    read.push_back(book.dates.window(window, home));
    check_order(book, read.back(), whose);
  }
  check_overlap(book, read, whose);
}

/// R204: an extension or postponement that is over before it begins.
void check_stretch(Checked& book, ProvisionId id, const Provision& provision) {
  const WrittenDate* date = nullptr;
  if (provision.new_from) date = &*provision.new_from;
  if (provision.new_end && provision.new_end->date) date = &*provision.new_end->date;
  if (date == nullptr) return;
  for (const WindowBounds& window : book.dates.windows(id)) {
    const DateBounds until =
        provision.new_end ? book.dates.end(*provision.new_end, window.from, provision.instrument)
                          : book.dates.begin(*date, provision.instrument);
    if (window.from.unknown() || window.from.earliest < until.latest) continue;
    std::vector<Label> also;
    if (window.written != nullptr) also.push_back({window.written->mark, "begins here"});
    book.out.add({.code = Code::last_day_before_first,
                  .mark = date->mark,
                  .message = in_quotes(provision.id) + " acts until " + date->text +
                             ", and begins only after that",
                  .also = also,
                  .hint = "it acts from its own 'from' (else the day of publication) on; write the "
                          "day on which it began to act"});
    return;
  }
}

/// R238, R240: what nothing puts in force lifts or asks nothing, and looks as if it did.
void check_begins(Checked& book, ProvisionId id, const Provision& provision) {
  const bool permission = provision.head == Head::permission;
  const bool asks = provision.head == Head::control || provision.head == Head::charge;
  if ((!permission && !asks) || !book.widest(id).empty()) return;
  book.out.add({.code = permission ? Code::permission_without_window : Code::control_without_window,
                .mark = provision.head_mark,
                .message = in_quotes(provision.id) +
                           " has no window, nor has its instrument: it never " +
                           (permission ? "begins to act" : "is in force"),
                .hint = "write when it begins: from: 2026-01-01, or from: always"});
}

bool is_plain(const WrittenDate& date) { return date.kind == WrittenDate::Kind::civil; }

/// R204, R220 of what has other errors, or stands in an instrument that has: two plain dates are in
/// order or not, whatever the rest comes to.
void check_plain_windows(Checked& book, const Provision& provision) {
  for (const Window& window : provision.windows) {
    const bool plain = window.from && is_plain(*window.from) && window.end && window.end->date &&
                       is_plain(*window.end->date);
    if (plain) {
      check_order(book, book.dates.window(window, provision.instrument), in_quotes(provision.id));
    }
  }
}

}  // namespace

void check_windows(Checked& book) {
  for (std::uint32_t index = 0; index < book.draft.instruments.size(); ++index) {
    const Instrument& instrument = book.draft.instruments[index];
    if (instrument.whole)
      check_list(book, instrument.in_force, {index}, in_quotes(instrument.id.value));
    for (const NotEncoded& left : instrument.not_encoded) {
      if (left.window)
        check_order(book, book.dates.window(*left.window, {index}), "what is left out");
    }
  }
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    check_list(book, provision.windows, provision.instrument, in_quotes(provision.id));
    check_stretch(book, id, provision);
    check_begins(book, id, provision);
  });
  for (std::uint32_t index = 0; index < book.draft.provisions.size(); ++index) {
    if (!book.whole({index})) check_plain_windows(book, book.at({index}));
  }
  for_each_fact_window(book.draft, [&](const Window& window, const std::string& whose) {
    check_order(book, book.dates.window(window), whose);
  });
}

}  // namespace inforce
