#include "engine/stretches.h"

#include <utility>

namespace inforce {

namespace {

// Takes the certain and the uncertain runs of one stretch in order of time.
class Builder {
 public:
  explicit Builder(Instant from) : made_{from, std::nullopt, std::nullopt, std::nullopt, {}} {}

  void certain(Instant from) {
    if (!made_.certain_from) made_.certain_from = from;
    if (doubt_since_ && made_.certain_from != from) made_.doubts.emplace_back(*doubt_since_, from);
    doubt_since_.reset();
    certain_ = true;
  }

  void doubtful(Instant from) {
    if (certain_) doubt_since_ = from;
    certain_ = false;
  }

  Holding over(std::optional<Instant> until) {
    made_.until = until;
    if (made_.certain_from) made_.certain_until = doubt_since_ ? doubt_since_ : until;
    return std::move(made_);
  }

 private:
  Holding made_;
  bool certain_ = false;
  std::optional<Instant> doubt_since_;  // after something certain
};

}  // namespace

std::vector<Holding> stretches(const Timeline<Truth>& line) {
  std::vector<Holding> found;
  std::optional<Builder> open;
  for (const auto& step : line.steps()) {
    if (step.value == Truth::no) {
      if (open) found.push_back(open->over(step.from));
      open.reset();
      continue;
    }
    if (!open) open.emplace(step.from);
    step.value == Truth::yes ? open->certain(step.from) : open->doubtful(step.from);
  }
  if (open) found.push_back(open->over(std::nullopt));
  return found;
}

}  // namespace inforce
