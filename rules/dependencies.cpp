#include "rules/dependencies.h"

#include <algorithm>
#include <limits>

#include "rules/draft.h"

namespace inforce {

namespace {

// A date may be counted from a provision or an event, and an event's date from another one. An
// event is passed through: the provision rests on what the event's date rests on.
class Anchors {
 public:
  explicit Anchors(const Draft& draft) : draft_(draft), passed_(draft.events.size(), false) {}

  std::vector<Dependency> of(const Provision& provision) {
    const std::vector<Window>& windows =
        provision.windows.empty() ? draft_.instruments[provision.instrument.index].in_force
                                  : provision.windows;
    for (const Window& window : windows) {
      if (window.from) visit(*window.from);
      if (window.end && window.end->date) visit(*window.end->date);
    }
    // A parameter without windows begins with its first value.
    if (windows.empty()) {
      for (const ParameterValue& value : provision.values) visit(value.from);
    }
    if (provision.new_end && provision.new_end->date) visit(*provision.new_end->date);
    if (provision.new_from) visit(*provision.new_from);
    visit(provision.scope);
    for (const RoleTest& test : provision.if_all) visit(test.date);
    return std::move(found_);
  }

 private:
  void visit(const Scope& scope) {
    for (const RoleTest& test : scope.dates) visit(test.date);
  }

  void visit(const WrittenDate& date) {
    for (const WrittenDate& reading : date.readings) visit(reading);
    if (date.of.kind == Reference::Kind::provision) {
      found_.push_back({date.of.provision(), Dependency::Kind::anchor, date.of.name.mark, via_});
    } else if (date.of.kind == Reference::Kind::event && !passed_[date.of.index]) {
      passed_[date.of.index] = true;
      const Event& event = draft_.events[date.of.index];
      via_.push_back(date.of.event());
      if (event.date) visit(*event.date);
      via_.pop_back();
    }
  }

  const Draft& draft_;
  std::vector<bool> passed_;
  std::vector<EventId> via_;
  std::vector<Dependency> found_;
};

void add_condition(const Condition& condition, Dependency::Kind kind,
                   std::vector<Dependency>& found) {
  if (condition.kind == Condition::Kind::name) {
    if (condition.name.kind == Reference::Kind::provision) {
      found.push_back({condition.name.provision(), kind, condition.name.name.mark, {}});
    }
    return;
  }
  for (const Condition& part : condition.parts) add_condition(part, kind, found);
}

// A successor without a window of its own holds only while the replacement acts, whether its
// instrument has a window or not.
bool holds_with_act(const Draft& draft, ProvisionId successor) {
  return draft.provisions[successor.index].windows.empty();
}

// Tarjan's algorithm without recursion: a chain of ten thousand replacements is a legal book.
class Tarjan {
 public:
  Tarjan(const Dependencies& all, const std::vector<bool>& known)
      : all_(all),
        known_(known),
        number_(all.size(), unseen),
        low_(all.size(), 0),
        on_stack_(all.size(), false) {}

  std::vector<std::vector<ProvisionId>> run() {
    for (std::uint32_t start = 0; start < all_.size(); ++start) {
      if (known_[start] && number_[start] == unseen) walk(start);
    }
    return std::move(found_);
  }

 private:
  static constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
  struct Frame {
    std::uint32_t node;
    std::size_t next;
  };

  void enter(std::uint32_t node) {
    number_[node] = low_[node] = count_++;
    stack_.push_back(node);
    on_stack_[node] = true;
    frames_.push_back({node, 0});
  }

  void walk(std::uint32_t start) {
    enter(start);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      const std::uint32_t node = frame.node;
      if (frame.next == all_[node].size()) {
        frames_.pop_back();
        if (low_[node] == number_[node]) close(node);
        if (!frames_.empty()) {
          low_[frames_.back().node] = std::min(low_[frames_.back().node], low_[node]);
        }
        continue;
      }
      const std::uint32_t other = all_[node][frame.next++].on.index;
      if (!known_[other]) continue;
      if (number_[other] == unseen) {
        enter(other);
      } else if (on_stack_[other]) {
        low_[node] = std::min(low_[node], number_[other]);
      }
    }
  }

  void close(std::uint32_t root) {
    std::vector<ProvisionId> component;
    std::uint32_t member = unseen;
    do {
      member = stack_.back();
      stack_.pop_back();
      on_stack_[member] = false;
      component.push_back({member});
    } while (member != root);
    std::sort(component.begin(), component.end());
    found_.push_back(std::move(component));
  }

  const Dependencies& all_;
  const std::vector<bool>& known_;
  std::vector<std::uint32_t> number_, low_;
  std::vector<bool> on_stack_;
  std::vector<std::uint32_t> stack_;
  std::vector<Frame> frames_;
  std::uint32_t count_ = 0;
  std::vector<std::vector<ProvisionId>> found_;
};

}  // namespace

Dependencies dependencies(const Draft& draft,
                          const std::vector<std::vector<ProvisionId>>& targets) {
  Dependencies all(draft.provisions.size());
  for (std::uint32_t index = 0; index < draft.provisions.size(); ++index) {
    const Provision& provision = draft.provisions[index];
    std::vector<Dependency>& mine = all[index];
    const std::vector<Dependency> anchors = Anchors(draft).of(provision);
    mine.insert(mine.end(), anchors.begin(), anchors.end());
    for (const Condition& part : provision.while_all) {
      add_condition(part, Dependency::Kind::while_condition, mine);
    }
    for (const Condition& part : provision.unless_any) {
      add_condition(part, Dependency::Kind::unless_condition, mine);
    }
    if (provision.computed) {
      for (const Reference& part : provision.computed->parts) {
        if (part.kind != Reference::Kind::provision) continue;
        mine.push_back({part.provision(), Dependency::Kind::part, part.name.mark, {}});
      }
    }
    const Dependency act{{index}, Dependency::Kind::act, provision.head_mark, {}};
    for (const ProvisionId target : targets[index]) all[target.index].push_back(act);
    for (const Reference& successor : provision.with) {
      if (successor.kind != Reference::Kind::provision) continue;
      if (holds_with_act(draft, successor.provision())) all[successor.index].push_back(act);
    }
  }
  return all;
}

std::vector<std::vector<ProvisionId>> components(const Dependencies& all,
                                                 const std::vector<bool>& known) {
  return Tarjan(all, known).run();
}

}  // namespace inforce
