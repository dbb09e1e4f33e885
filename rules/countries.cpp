#include "rules/countries.h"

#include <algorithm>

namespace inforce {

const std::vector<Country>& all_countries() {
  // clang-format off
  static const std::vector<Country> countries = {
      {"AD", "Andorra"}, {"AE", "United Arab Emirates"}, {"AF", "Afghanistan"},
      {"AG", "Antigua and Barbuda"}, {"AI", "Anguilla"}, {"AL", "Albania"}, {"AM", "Armenia"},
      {"AO", "Angola"}, {"AQ", "Antarctica"}, {"AR", "Argentina"}, {"AS", "American Samoa"},
      {"AT", "Austria"}, {"AU", "Australia"}, {"AW", "Aruba"}, {"AX", "Åland Islands"},
      {"AZ", "Azerbaijan"}, {"BA", "Bosnia and Herzegovina"}, {"BB", "Barbados"},
      {"BD", "Bangladesh"}, {"BE", "Belgium"}, {"BF", "Burkina Faso"}, {"BG", "Bulgaria"},
      {"BH", "Bahrain"}, {"BI", "Burundi"}, {"BJ", "Benin"}, {"BL", "Saint Barthélemy"},
      {"BM", "Bermuda"}, {"BN", "Brunei Darussalam"}, {"BO", "Bolivia"},
      {"BQ", "Bonaire, Sint Eustatius and Saba"}, {"BR", "Brazil"}, {"BS", "Bahamas"},
      {"BT", "Bhutan"}, {"BV", "Bouvet Island"}, {"BW", "Botswana"}, {"BY", "Belarus"},
      {"BZ", "Belize"}, {"CA", "Canada"}, {"CC", "Cocos (Keeling) Islands"},
      {"CD", "Congo (Democratic Republic)"}, {"CF", "Central African Republic"}, {"CG", "Congo"},
      {"CH", "Switzerland"}, {"CI", "Côte d'Ivoire"}, {"CK", "Cook Islands"}, {"CL", "Chile"},
      {"CM", "Cameroon"}, {"CN", "China"}, {"CO", "Colombia"}, {"CR", "Costa Rica"}, {"CU", "Cuba"},
      {"CV", "Cabo Verde"}, {"CW", "Curaçao"}, {"CX", "Christmas Island"}, {"CY", "Cyprus"},
      {"CZ", "Czechia"}, {"DE", "Germany"}, {"DJ", "Djibouti"}, {"DK", "Denmark"},
      {"DM", "Dominica"}, {"DO", "Dominican Republic"}, {"DZ", "Algeria"}, {"EC", "Ecuador"},
      {"EE", "Estonia"}, {"EG", "Egypt"}, {"EH", "Western Sahara"}, {"ER", "Eritrea"},
      {"ES", "Spain"}, {"ET", "Ethiopia"}, {"FI", "Finland"}, {"FJ", "Fiji"},
      {"FK", "Falkland Islands (Malvinas)"}, {"FM", "Micronesia"}, {"FO", "Faroe Islands"},
      {"FR", "France"}, {"GA", "Gabon"}, {"GB", "United Kingdom"}, {"GD", "Grenada"},
      {"GE", "Georgia"}, {"GF", "French Guiana"}, {"GG", "Guernsey"}, {"GH", "Ghana"},
      {"GI", "Gibraltar"}, {"GL", "Greenland"}, {"GM", "Gambia"}, {"GN", "Guinea"},
      {"GP", "Guadeloupe"}, {"GQ", "Equatorial Guinea"}, {"GR", "Greece"},
      {"GS", "South Georgia and the South Sandwich Islands"}, {"GT", "Guatemala"}, {"GU", "Guam"},
      {"GW", "Guinea-Bissau"}, {"GY", "Guyana"}, {"HK", "Hong Kong"},
      {"HM", "Heard Island and McDonald Islands"}, {"HN", "Honduras"}, {"HR", "Croatia"},
      {"HT", "Haiti"}, {"HU", "Hungary"}, {"ID", "Indonesia"}, {"IE", "Ireland"}, {"IL", "Israel"},
      {"IM", "Isle of Man"}, {"IN", "India"}, {"IO", "British Indian Ocean Territory"},
      {"IQ", "Iraq"}, {"IR", "Iran"}, {"IS", "Iceland"}, {"IT", "Italy"}, {"JE", "Jersey"},
      {"JM", "Jamaica"}, {"JO", "Jordan"}, {"JP", "Japan"}, {"KE", "Kenya"}, {"KG", "Kyrgyzstan"},
      {"KH", "Cambodia"}, {"KI", "Kiribati"}, {"KM", "Comoros"}, {"KN", "Saint Kitts and Nevis"},
      {"KP", "North Korea"}, {"KR", "South Korea"}, {"KW", "Kuwait"}, {"KY", "Cayman Islands"},
      {"KZ", "Kazakhstan"}, {"LA", "Laos"}, {"LB", "Lebanon"}, {"LC", "Saint Lucia"},
      {"LI", "Liechtenstein"}, {"LK", "Sri Lanka"}, {"LR", "Liberia"}, {"LS", "Lesotho"},
      {"LT", "Lithuania"}, {"LU", "Luxembourg"}, {"LV", "Latvia"}, {"LY", "Libya"},
      {"MA", "Morocco"}, {"MC", "Monaco"}, {"MD", "Moldova"}, {"ME", "Montenegro"},
      {"MF", "Saint Martin (French part)"}, {"MG", "Madagascar"}, {"MH", "Marshall Islands"},
      {"MK", "North Macedonia"}, {"ML", "Mali"}, {"MM", "Myanmar"}, {"MN", "Mongolia"},
      {"MO", "Macao"}, {"MP", "Northern Mariana Islands"}, {"MQ", "Martinique"},
      {"MR", "Mauritania"}, {"MS", "Montserrat"}, {"MT", "Malta"}, {"MU", "Mauritius"},
      {"MV", "Maldives"}, {"MW", "Malawi"}, {"MX", "Mexico"}, {"MY", "Malaysia"},
      {"MZ", "Mozambique"}, {"NA", "Namibia"}, {"NC", "New Caledonia"}, {"NE", "Niger"},
      {"NF", "Norfolk Island"}, {"NG", "Nigeria"}, {"NI", "Nicaragua"}, {"NL", "Netherlands"},
      {"NO", "Norway"}, {"NP", "Nepal"}, {"NR", "Nauru"}, {"NU", "Niue"}, {"NZ", "New Zealand"},
      {"OM", "Oman"}, {"PA", "Panama"}, {"PE", "Peru"}, {"PF", "French Polynesia"},
      {"PG", "Papua New Guinea"}, {"PH", "Philippines"}, {"PK", "Pakistan"}, {"PL", "Poland"},
      {"PM", "Saint Pierre and Miquelon"}, {"PN", "Pitcairn"}, {"PR", "Puerto Rico"},
      {"PS", "Palestine"}, {"PT", "Portugal"}, {"PW", "Palau"}, {"PY", "Paraguay"}, {"QA", "Qatar"},
      {"RE", "Réunion"}, {"RO", "Romania"}, {"RS", "Serbia"}, {"RU", "Russia"}, {"RW", "Rwanda"},
      {"SA", "Saudi Arabia"}, {"SB", "Solomon Islands"}, {"SC", "Seychelles"}, {"SD", "Sudan"},
      {"SE", "Sweden"}, {"SG", "Singapore"}, {"SH", "Saint Helena, Ascension and Tristan da Cunha"},
      {"SI", "Slovenia"}, {"SJ", "Svalbard and Jan Mayen"}, {"SK", "Slovakia"},
      {"SL", "Sierra Leone"}, {"SM", "San Marino"}, {"SN", "Senegal"}, {"SO", "Somalia"},
      {"SR", "Suriname"}, {"SS", "South Sudan"}, {"ST", "Sao Tome and Principe"},
      {"SV", "El Salvador"}, {"SX", "Sint Maarten (Dutch part)"}, {"SY", "Syria"},
      {"SZ", "Eswatini"}, {"TC", "Turks and Caicos Islands"}, {"TD", "Chad"},
      {"TF", "French Southern Territories"}, {"TG", "Togo"}, {"TH", "Thailand"},
      {"TJ", "Tajikistan"}, {"TK", "Tokelau"}, {"TL", "Timor-Leste"}, {"TM", "Turkmenistan"},
      {"TN", "Tunisia"}, {"TO", "Tonga"}, {"TR", "Türkiye"}, {"TT", "Trinidad and Tobago"},
      {"TV", "Tuvalu"}, {"TW", "Taiwan"}, {"TZ", "Tanzania"}, {"UA", "Ukraine"}, {"UG", "Uganda"},
      {"UM", "United States Minor Outlying Islands"}, {"US", "United States"}, {"UY", "Uruguay"},
      {"UZ", "Uzbekistan"}, {"VA", "Holy See"}, {"VC", "Saint Vincent and the Grenadines"},
      {"VE", "Venezuela"}, {"VG", "British Virgin Islands"}, {"VI", "US Virgin Islands"},
      {"VN", "Viet Nam"}, {"VU", "Vanuatu"}, {"WF", "Wallis and Futuna"}, {"WS", "Samoa"},
      {"YE", "Yemen"}, {"YT", "Mayotte"}, {"ZA", "South Africa"}, {"ZM", "Zambia"},
      {"ZW", "Zimbabwe"}};
  // clang-format on
  return countries;
}

bool is_country_code(std::string_view code) {
  const auto& countries = all_countries();
  const auto at = std::lower_bound(
      countries.begin(), countries.end(), code,
      [](const Country& country, std::string_view wanted) { return country.code < wanted; });
  return at != countries.end() && at->code == code;
}

std::string_view mistaken_code(std::string_view code) {
  if (code == "UK" || code == "Britain" || code == "Great Britain" || code == "England") {
    return "the United Kingdom is GB";
  }
  if (code == "USA" || code == "U.S." || code == "U.S.A." || code == "United States of America") {
    return "the United States are US";
  }
  if (code == "PRC") return "the People's Republic of China is CN";
  if (code == "ROK") return "the Republic of Korea is KR";
  if (code == "DPRK") return "the Democratic People's Republic of Korea is KP";
  if (code == "UAE") return "the United Arab Emirates are AE";
  if (code == "EU" || code == "European Union")
    return "the European Union is a group: declare it under 'groups'";
  if (code == "EL") return "Greece is GR";
  if (code == "Holland") return "the Netherlands are NL";
  if (code == "Turkey") return "Türkiye is TR";
  if (code == "Ivory Coast") return "Côte d'Ivoire is CI";
  if (code == "Burma") return "Myanmar is MM";
  if (code == "Swaziland") return "Eswatini is SZ";
  if (code == "Macedonia") return "North Macedonia is MK";
  if (code == "Republic of Korea") return "South Korea is KR";
  if (code == "Congo") return "Congo is CG, and the Democratic Republic of the Congo CD";
  if (code == "Czech Republic") return "Czechia is CZ";
  if (code == "Kosovo") return mistaken_code("XK");
  if (code == "America") return mistaken_code("USA");
  if (code == "Korea") return "South Korea is KR, and North Korea is KP";
  if (code == "XK") return "Kosovo has no code in ISO 3166-1: declare a party of your own";
  if (code == "SU") return "the Russian Federation is RU";
  return {};
}

}  // namespace inforce
