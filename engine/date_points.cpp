#include "engine/date_points.h"

#include <string>
#include <utility>

#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

bool within(const MomentRange& range, Instant t) { return range.earliest <= t && t < range.latest; }

OpenPoint text_point(ProvisionId id, Mark mark, std::string sentence) {
  return {OpenKind::text, std::move(sentence), {}, {}, {}, id, mark};
}

OpenPoint beginning(const RuleBook& book, ProvisionId id, const WrittenDate& date) {
  const bool clock_only =
      date.kind == WrittenDate::Kind::civil && date.civil.clock_unknown && date.civil.day.exact();
  const std::string when = clock_only ? text(date.civil.day) : date_text(book, date);
  return text_point(
      id, date.mark,
      clock_only ? "the hour at which " + called(book, id) + " begins on " + when + " is not known"
                 : "when " + called(book, id) + " begins is open: " + when);
}

OpenPoint ending(const RuleBook& book, ProvisionId id, const WrittenEnd& end) {
  const std::string name = called(book, id);
  if (end.kind == WrittenEnd::Kind::until_or_through) {
    return text_point(
        id, end.mark,
        "whether " + date_text(book, *end.date) + " itself still counts to " + name + " is open");
  }
  return text_point(
      id, end.mark,
      "when " + name + " ends is open: " +
          (end.date ? date_text(book, *end.date) : text(end.length) + " from its start"));
}

// What an extension or postponement moves a date to.
void add_moved(const Evaluation& evaluation, ProvisionId id, Instant t,
               std::vector<OpenPoint>& found) {
  const RuleBook& book = evaluation.book();
  const Moments& moments = evaluation.moments();
  const Provision& provision = book.at(id);
  const MomentRange unknown{never, never, moments.zone_of(provision)};
  if (provision.new_end && within(moments.end_of(*provision.new_end, unknown, provision), t)) {
    found.push_back(ending(book, id, *provision.new_end));
  }
  if (provision.new_from && within(moments.begin_of(*provision.new_from, provision), t)) {
    found.push_back(beginning(book, id, *provision.new_from));
  }
}

}  // namespace

std::vector<OpenPoint> date_points(const Evaluation& evaluation, ProvisionId id, Instant t) {
  const RuleBook& book = evaluation.book();
  std::vector<OpenPoint> found;
  for (const Span& span : evaluation.life(id).spans) {
    if (span.written == nullptr) continue;
    const Window& window = *span.written;
    if (window.from && within(span.from, t)) found.push_back(beginning(book, id, *window.from));
    if (window.end && within(span.until, t)) found.push_back(ending(book, id, *window.end));
  }
  for (const WrittenDate* date : evaluation.moments().value_starts(id)) {
    if (!within(evaluation.moments().begin_of(*date, book.at(id)), t)) continue;
    found.push_back(beginning(book, id, *date));
  }
  add_moved(evaluation, id, t, found);
  return found;
}

}  // namespace inforce
