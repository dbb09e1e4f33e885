#include <algorithm>

#include "cli/render/certificate.h"

namespace inforce {
namespace {

constexpr std::size_t widest_left = 40;

std::size_t left_width(const CertificateSection& section) {
  std::size_t width = 0;
  for (const auto& row : section.rows) width = std::max(width, columns(row.left));
  return std::min(width, widest_left);
}

std::string section_text(const CertificateSection& section, const Style& style) {
  std::string text = '\n' + toned(Tone::bold, section.title) + '\n';
  const std::size_t width = left_width(section);
  for (const auto& row : section.rows) {
    text += hanging("  " + padded(row.left, width), row.right, style);
  }
  for (const std::string& sentence : section.sentences) text += paragraph(sentence, 2, style);
  return text;
}

// A pipe would end a cell, and a line break a row; the rest is read as it stands.
std::string cell(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '\\' || c == '`' || c == '*' || c == '_' || c == '<' || c == '[')
      out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out;
}

// "WHAT STANDS AGAINST IT" → "What stands against it"; other titles as they are.
std::string title_case(std::string title) {
  const bool shouted =
      std::none_of(title.begin(), title.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (shouted) {
    std::transform(title.begin() + 1, title.end(), title.begin() + 1, [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
  } else if (title.front() >= 'a' && title.front() <= 'z') {
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
  }
  return title;
}

std::string section_markdown(const CertificateSection& section) {
  std::string text = "\n## " + cell(title_case(section.title)) + "\n";
  if (!section.rows.empty()) text += "\n| | |\n|---|---|\n";
  for (const auto& row : section.rows)
    text += "| " + cell(row.left) + " | " + cell(row.right) + " |\n";
  for (const std::string& sentence : section.sentences) text += '\n' + cell(sentence) + '\n';
  return text;
}

}  // namespace

std::string certificate_text(const CertificatePage& page, const Style& style) {
  std::string text = paragraph(toned(Tone::bold, page.title), 0, style);
  for (const CertificateSection& section : page.sections) text += section_text(section, style);
  return text;
}

std::string certificate_markdown(const CertificatePage& page) {
  std::string text = "# " + cell(page.title) + '\n';
  for (const CertificateSection& section : page.sections) text += section_markdown(section);
  return text;
}

}  // namespace inforce
