// The kinds of the open points under a value: the leaves with value U that are reached through
// nodes with value U. Law: A 8.
#pragma once

#include <set>
#include <tuple>

#include "tests/properties/case_answer.h"
#include "tests/properties/evaluation.h"

namespace inforce::oracle {

class Points {
 public:
  explicit Points(Evaluation& evaluation) : evaluation_(evaluation) {}

  [[nodiscard]] const OpenKinds& kinds() const { return kinds_; }

  void in_force(int p, int i);
  void conditions(int p, int i);
  void act(int y, int p, int i);
  void match(Truth value);
  void text() { kinds_.text = true; }
  void announcement() { kinds_.announcement = true; }
  void facts() { kinds_.facts = true; }

 private:
  enum class Node : std::uint8_t { in_force, suspended, conditions, operative, once, acting, act };

  bool first_visit(Node node, int p, int q, int i);
  void window(int p, int i);
  void acts_of(int p, int i, Head head);
  void suspended(int p, int i);
  void condition(const Condition& condition, int i);
  void operative(int p, int i);
  void once(int p, int i);
  void acting(int y, int i);
  void not_lifted(int y, int i);
  void reversed(int y, int i);

  Evaluation& evaluation_;
  OpenKinds kinds_;
  std::set<std::tuple<Node, int, int, int>> visited_;
};

}  // namespace inforce::oracle
