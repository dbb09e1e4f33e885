#include "engine/chronicle.h"

#include <algorithm>
#include <mutex>

#include "engine/chains.h"
#include "engine/charge_groups.h"
#include "engine/coverage.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/lapses.h"
#include "engine/status_line.h"
#include "engine/worst_case.h"

namespace inforce {

struct Chronicle::NothingTold {
  std::once_flag once;
  std::optional<Evaluation> evaluation;
};

Chronicle compile(const RuleBook& book, Date known_by) {
  Chronicle made;
  made.nothing_told_ = std::make_shared<Chronicle::NothingTold>();
  made.known_ = std::make_shared<const Known>(book, known_by);
  made.plain_ =
      std::make_shared<const Evaluation>(Asked{made.known_, std::nullopt, Weighing::possibly, {}});
  made.status_.assign(book.provisions().size(), Timeline<Statuses>(Statuses{}));
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    const ProvisionId id{index};
    if (made.known_->holds(id)) made.status_[index] = status_line(made.plain_->life(id));
  }
  return made;
}

const Timeline<Statuses>& Chronicle::status(ProvisionId provision) const {
  return status_[provision.index];
}

const Evaluation& Chronicle::with_nothing_told() const {
  std::call_once(nothing_told_->once, [this] {
    nothing_told_->evaluation.emplace(Asked{known_, Question{}, Weighing::possibly, {}});
  });
  return *nothing_told_->evaluation;
}

namespace {

bool is_control(const RuleBook& book, ProvisionId id) { return book.at(id).head == Head::control; }

// The three lines: only controls enter them; a chain of replacements counts as one.
void lead_with(Answer& answer, const RuleBook& book) {
  const auto in_chain = [&answer](ProvisionId id) {
    return std::any_of(answer.chains.begin(), answer.chains.end(), [id](const Chain& chain) {
      return std::find(chain.members.begin(), chain.members.end(), id) != chain.members.end();
    });
  };
  for (const Finding& finding : answer.findings) {
    if (is_control(book, finding.provision) && !in_chain(finding.provision)) {
      answer.add(finding.effect, finding.cautious);
    }
  }
  for (const Chain& chain : answer.chains) {
    if (is_control(book, chain.members.front())) answer.add(chain.effect, chain.cautious);
  }
}

bool same_facts(const Together& a, const Together& b) {
  return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const Missing& one) {
           return std::any_of(b.begin(), b.end(), [&](const Missing& other) {
             return one.fact == other.fact && one.if_so == other.if_so;
           });
         });
}

// Of all findings those ways that take the fewest facts, each once.
void add_ways(Answer& answer, const std::vector<Together>& ways) {
  std::vector<Together>& kept = answer.worst_if;
  for (const Together& way : ways) {
    if (!kept.empty() && way.size() > kept.front().size()) continue;
    if (!kept.empty() && way.size() < kept.front().size()) kept.clear();
    const bool there = std::any_of(kept.begin(), kept.end(),
                                   [&](const Together& one) { return same_facts(one, way); });
    if (!there) kept.push_back(way);
  }
}

// The facts not told behind a worst case that is worse than the cautious one.
void name_missing(Answer& answer, const Evaluation& evaluation) {
  const RuleBook& book = evaluation.book();
  if (answer.at_worst <= answer.cautious) return;
  for (const Finding& finding : answer.findings) {
    if (!is_control(book, finding.provision) || finding.effect.greatest < answer.at_worst) continue;
    add_ways(answer, ways_to_worst(evaluation, finding));
    for (const OpenPoint& point : finding.open_points) {
      if (point.kind != OpenKind::facts) continue;
      const bool there = std::any_of(
          answer.missing.begin(), answer.missing.end(),
          [&](const Missing& one) { return one.fact == point.fact && one.if_so == point.if_so; });
      if (!there) answer.missing.push_back({point.fact, point.settle, point.if_so});
    }
  }
}

Chain chain_of(const Evaluation& evaluation, ChainLine line) {
  const Provision& first = evaluation.book().at(line.members.front());
  const Sum sum = sum_up(evaluation, first, line.outcome);
  Chain chain;
  chain.members = std::move(line.members);
  chain.open = line.open;
  chain.finding_class = sum.finding_class;
  chain.effect = sum.effect;
  chain.cautious = sum.cautious;
  chain.open_kinds = sum.open;
  chain.by_texts = chain.by_announcement = reading(evaluation, first, line.outcome);
  return chain;
}

// Whether a charge holds may be settled, and its rate open: of a chain as of a single one.
void open_by_rates(Answer& answer, const Evaluation& evaluation) {
  for (const ChainLevels& line : chain_levels(evaluation, by_rates(evaluation))) {
    const auto same = std::find_if(answer.chains.begin(), answer.chains.end(),
                                   [&](const Chain& one) { return one.members == line.members; });
    const Provision& first = evaluation.book().at(line.members.front());
    same->open_kinds = sum_levels(evaluation, first, line.levels).levels.open;
  }
}

// What an answer says of one weighing of announcements.
void add_readings(Answer& answer, const Evaluation& evaluation, Reading Finding::*of_finding,
                  Reading Chain::*of_chain) {
  for (Finding& finding : answer.findings) {
    if (!finding.open_kinds.has(OpenKind::announcement)) continue;
    finding.*of_finding = reading(evaluation, evaluation.book().at(finding.provision),
                                  evaluation.life(finding.provision).outcome);
  }
  const std::vector<ChainLine> lines = chain_lines(evaluation);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Provision& first = evaluation.book().at(lines[i].members.front());
    answer.chains[i].*of_chain = reading(evaluation, first, lines[i].outcome);
  }
}

// Announcements set aside, and taken in full: only where one keeps something open.
void weigh_otherwise(Answer& answer, const Evaluation& evaluation) {
  const auto counts = [](const Finding& finding) {
    return finding.open_kinds.has(OpenKind::announcement);
  };
  if (std::none_of(answer.findings.begin(), answer.findings.end(), counts)) return;
  Asked asked = evaluation.asked();
  asked.weighing = Weighing::not_at_all;
  add_readings(answer, Evaluation(asked), &Finding::by_texts, &Chain::by_texts);
  asked.weighing = Weighing::in_full;
  add_readings(answer, Evaluation(asked), &Finding::by_announcement, &Chain::by_announcement);
}

// The moment from which ends are looked at: the first told.
Instant moment_asked(const Question& question) {
  const When* first = &question.when;
  for (const std::optional<When>& date : question.dates) {
    if (date && question.tells_dates() && (first == &question.when || date->day < first->day)) {
      first = &*date;
    }
  }
  return first->minute ? *first->minute : first_minute(first->day, utc());
}

}  // namespace

Lines Chronicle::lines(const Question& question, std::optional<ProvisionId> extended) const {
  const Evaluation evaluation(Asked{known_, question, Weighing::possibly, {}, extended});
  Lines lines;
  for (const ControlLine& line : control_lines(evaluation)) {
    const Sum sum = sum_up(evaluation, book().at(line.control), line.outcome);
    lines.add(sum.effect, sum.cautious);
  }
  return lines;
}

Answer Chronicle::answer(const Question& question) const {
  auto evaluation =
      std::make_shared<const Evaluation>(Asked{known_, question, Weighing::possibly, {}});
  Answer answer;
  answer.question = question;
  answer.known_by = known_by();
  for (std::uint32_t index = 0; index < book().provisions().size(); ++index) {
    const ProvisionId id{index};
    if (known_->holds(id)) answer.findings.push_back(finding(*evaluation, id));
  }
  for (ChainLine& line : chain_lines(*evaluation)) {
    answer.chains.push_back(chain_of(*evaluation, std::move(line)));
  }
  open_by_rates(answer, *evaluation);
  weigh_otherwise(answer, *evaluation);
  lead_with(answer, book());
  name_missing(answer, *evaluation);
  answer.lapses = lapses(*evaluation, moment_asked(question));
  answer.uncovered = uncovered(*known_, question);
  answer.provisions = known_->provision_count();
  answer.left_out = known_->later_count();
  answer.evaluation = std::move(evaluation);
  return answer;
}

}  // namespace inforce
