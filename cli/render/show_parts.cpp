#include <algorithm>

#include "cli/render/show_text.h"
#include "engine/stated.h"

namespace inforce {
namespace {

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) { return indentation(line) == line.size(); }

// What resumes a provision acts on its suspensions, and names the provision all the same.
bool acts_upon(const RuleBook& book, ProvisionId change, ProvisionId id) {
  const auto& targets = book.targets(change);
  const auto& names = book.at(change).targets;
  return std::binary_search(targets.begin(), targets.end(), id) ||
         std::any_of(names.begin(), names.end(), [id](const Reference& name) {
           return name.kind == Reference::Kind::provision && name.provision() == id;
         });
}

}  // namespace

bool looks_back(const Setting& setting, const Chronicle& chronicle) {
  return setting.options.as_known && chronicle.known_by() < setting.today.day;
}

std::vector<std::string> encoded(const Mark& mark, const Sources& sources) {
  const SourceText& file = sources.at(mark.file);
  std::vector<std::string> lines;
  const std::size_t first = mark.line == 0 ? 1 : mark.line;
  const std::size_t margin = mark.line == 0 ? 0 : indentation(file.line(first));
  for (std::size_t i = first; i <= file.line_count(); ++i) {
    const std::string_view line = file.line(i);
    const bool next = mark.line > 0 && i > first && !is_blank(line) && indentation(line) <= margin;
    if (next) break;
    lines.emplace_back(line.substr(std::min(margin, line.size())));
  }
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
  return lines;
}

std::vector<LifeStep> life_steps(const Chronicle& chronicle, ProvisionId id) {
  const Evaluation& plain = chronicle.without_question();
  const auto line = told_status_line(plain, id);
  std::vector<Instant> moments = amended_at(plain, id);
  const bool amended = !moments.empty();
  for (const auto& step : line.steps()) moments.push_back(step.from);
  std::sort(moments.begin(), moments.end());
  std::vector<LifeStep> steps;
  for (const Instant t : moments) {
    LifeStep step{t, line.at(t), {}};
    const Statuses& statuses = step.told.statuses;
    const bool there = statuses.has(Status::operative) || statuses.has(Status::suspended);
    if (amended && there) step.says = words(chronicle.book().at(id), stated(plain, id, t));
    const bool same =
        !steps.empty() && steps.back().told == step.told && steps.back().says == step.says;
    if (!same) steps.push_back(std::move(step));
  }
  return steps;
}

std::vector<ProvisionId> acting_on(const Chronicle& chronicle, ProvisionId id) {
  const RuleBook& book = chronicle.book();
  std::vector<ProvisionId> found;
  for (std::uint32_t i = 0; i < book.provisions().size(); ++i) {
    const ProvisionId change{i};
    const Head head = book.at(change).head;
    if (!is_change(head) && head != Head::permission) continue;
    if (!chronicle.known().holds(change)) continue;
    if (acts_upon(book, change, id)) found.push_back(change);
  }
  return found;
}

std::string event_date(const Event& event) {
  if (!event.date) return "not recorded";
  const bool planned = event.date->kind == WrittenDate::Kind::planned;
  return (planned ? "planned, not before " : "") + event.date->text;
}

}  // namespace inforce
