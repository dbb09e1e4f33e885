#include "rules/flow_text.h"

namespace inforce {
namespace {

// What a flow map would otherwise cut in two or read as something else.
bool needs_quotes(const std::string& text) {
  return text.empty() || text.find_first_of(",[]{}#:\"\n") != std::string::npos;
}

std::string flow_scalar(const PackNode& node) {
  // A clock has a colon, and is plain all the same.
  if (!node.is_quoted() || !needs_quotes(node.text())) return node.text();
  return "\"" + node.text() + "\"";
}

}  // namespace

std::string flow_text(const PackNode& node) {
  switch (node.kind()) {
    case PackNode::Kind::nothing:
    case PackNode::Kind::refused: return "";
    case PackNode::Kind::scalar: return flow_scalar(node);
    case PackNode::Kind::list: {
      std::string joined;
      for (const PackNode& item : node.items()) {
        joined += (joined.empty() ? "" : ", ") + flow_text(item);
      }
      return "[" + joined + "]";
    }
    case PackNode::Kind::map: {
      std::string joined;
      for (const PackNode::Entry& entry : node.entries()) {
        joined += (joined.empty() ? "" : ", ") + entry.key.value + ": " + flow_text(entry.value);
      }
      return "{" + joined + "}";
    }
  }
  return "";  // a node has no other kind
}

}  // namespace inforce
