#include "cli/alerts/by_command.h"

#include "cli/alerts/rendered.h"
#include "cli/render/words.h"
#include "cli/run_command.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

constexpr int most_waits = 3;  // for commands in a row that did not end in time

// Failures of one kind, told together.
struct Failures {
  std::string what;
  std::string first;
  std::size_t count = 0;
};

void add_failure(std::vector<Failures>& all, const std::string& what, const std::string& alert) {
  for (Failures& one : all) {
    if (one.what != what) continue;
    ++one.count;
    return;
  }
  all.push_back({what, alert, 1});
}

std::string failures_text(const std::string& command, const std::vector<Failures>& all) {
  std::string text;
  for (const auto& [what, first, count] : all) {
    text.append("inforce: ").append(in_quotes(command)).append(" ").append(what);
    text.append("; not told: ").append(first);
    if (count > 1) text += ", and " + counted(count - 1, "other");
    text += '\n';
  }
  return text;
}

std::string given_up(std::size_t untried) {
  return "inforce: " + std::to_string(most_waits) +
         " in a row did not end in time, so the run stops; not tried: " +
         counted(untried, "telling") + '\n';
}

}  // namespace

Result<std::string, StoreError> hand_over(const Speech& speech, const AlertPlan& plan,
                                          const std::vector<ToldAlert>& rows, Ledger ledger) {
  std::vector<Failures> failures;
  std::string stopped;
  int waits = 0;
  for (std::size_t i = 0; i < speech.all.size() && stopped.empty(); ++i) {
    const auto room = ledger.make_room({rows[i]}, speech.audience, speech.setting.today.at);
    if (!room) return failure(room.error());
    const Speech one{
        speech.setting, speech.chronicle, speech.audience, speech.counted, {speech.all[i]}};
    const auto trouble = run_command(*plan.exec, rendered(one, plan), plan.exec_patience);
    if (!trouble) {
      waits = 0;
      const auto told = ledger.record({rows[i]});
      if (!told) return failure(told.error());
      continue;
    }
    add_failure(failures, trouble->what, speech.all[i].telling.id);
    waits = trouble->kind == CommandTrouble::Kind::not_in_time ? waits + 1 : 0;
    const std::size_t untried = speech.all.size() - i - 1;
    if (waits == most_waits && untried > 0) stopped = given_up(untried);
  }
  if (failures.empty()) return std::string();
  return failures_text(*plan.exec, failures) + stopped +
         "  = hint: what was not told is told by the next run\n";
}

}  // namespace inforce
