// A certificate, or its refusal, in three forms made from one content.
//
// The body is what the program computes; the record beneath it says where in the audit log it
// stands, and is made of the log's entry alone, so that a file can be checked byte by byte.
#pragma once

#include <string>
#include <vector>

#include "cli/render/json_value.h"
#include "cli/setting.h"
#include "engine/certificate.h"
#include "engine/chronicle.h"

namespace inforce {

struct CertificateContent {
  const Setting& setting;
  const Chronicle& chronicle;
  const Answer& answer;
  const Certification& certified;
};

/// The parts text and Markdown are made of.
struct CertificateSection {
  struct Row {
    std::string left, right;
  };
  std::string title;
  std::vector<Row> rows;
  std::vector<std::string> sentences;  ///< below the rows
};

struct CertificatePage {
  std::string title;
  std::vector<CertificateSection> sections;  ///< none without rows and sentences
};
CertificatePage certificate_page(const CertificateContent& content);

std::string certificate_text(const CertificatePage& page, const Style& style);
std::string certificate_markdown(const CertificatePage& page);
/// Schema inforce/certificate/v1.
std::string certificate_json(const CertificateContent& content);

}  // namespace inforce
