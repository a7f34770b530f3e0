/** How English puts a verb of saying to its source and its content: what stands before, behind and between. */
import type { AttributionPatterns } from '../../lexicon';

export const attributionPatterns: AttributionPatterns = {
  clauseBreak: /[;:]|,\s+(?:and|but|while|though|although|whereas)\s|\s(?:but|while|whereas)\s|[—–]\s/gu,
  takesObject:
    /^(?:,|\s+(?:that|how|why|whether|what|an?|the|no|its|his|her|their|this|these|some|several)\b|\s+[€$£\d])/i,
  // "declined to comment" has its cue in "declined"; "in written evidence" has none
  noVerbBehind: /\b(?:to|the|an?|of|in|on|for|from|by|with|at|as|no|its|his|her|their|our|my)\s+$/i,
  perfectBehind:
    /\b(?:has|have|had)(?:\s+(?:also|now|still|then|again|often|even|only|just|never|already|not|\w+ly))*\s+$/i,
  verbBehind:
    /(?:^|[\s(])(?:i|we|you|he|she|it|they|who|do|does|did|will|would|may|might|can|could|shall|should|must|not)(?:\s+(?:also|now|still|then|again|often|even|only|just|never|already|not|\w+ly))*\s+$/i,
  verbOfName:
    /(?<noun>[\p{L}\p{M}][\p{L}\p{M}’'-]*),?(?:\s+(?:also|now|still|then|again|often|even|only|just|never|already|\w+ly))*\s+$/u,
  noObject:
    /^(?:\s*(?:[.;:!?)\]]|$)|,|\s+(?:and|or|of|for|from|by|with|in|at|about|against|between|over|to|is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|do|does|did|which|who)\b)/i,
  leadsToContent: /^\s+(?:in|on|at|to|with|by)\s[^,;:.]{1,60}?\sthat\s/i,
  behindNoun: /^\s+(?:of|for|from|by|to the|on the|lodged|made|filed)\b/i,
  unsaid:
    /\b(?:will|would|may|might|can|could|shall|should|must)(?:\s+(?:not|also|still|again|ever|never|\w+ly))*\s+$/i,
  saidAfterAll: /^\s*(?:[,:“"]|(?:only\s+)?(?:that|how|why|whether|what|if)\b)/i,
  passive: /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$/i,
  agent:
    /^[^,;:.]{0,40}?\bby\s+(?<agent>[^,;:.]{2,60}?)(?=$|[,;:.]|\s(?:that|as|to|who|which|when|while|after|before|because|in an?|on \p{Lu}|last|yesterday)\b)/iu,
  inverted:
    /^\s+(?<source>(?:the |a |an |one )?[^,;:.“"]{2,60}?)(?=$|[,;:.“"]|\s(?:who|which|when|after|before|in an?|on \p{Lu}|last|yesterday)\b)/u,
  beforeSource: /^(?:as|when|while|after|before|because|since|although|though|once)\s+/i,
  adverbial:
    /^(?:in|on|at|by|after|before|during|since|until|from|for|with|under|behind|despite|asked|earlier|later|yesterday|last|this|meanwhile|however|moreover|still|instead|then|when|while|as|although|though|because|if|once|now|also|finally|separately|similarly)\b/i,
  contentLead: /^[\s,;:]*(?:that\s+)?/i,
  complementizer: /^[^,;:.“"]{0,70}?\s(?:that|how|why|whether)\s+/i,
  goesOn: /(?:^|[,”"]\s*)(?<source>[^,;:.“”"]{1,60}?)\s+(?<cue>(?:went|goes) on|continued|continues)\s*(?=[,.;:“"]|$)/u,
  ownAccount: /['’]s?\s+(?:own\s+)?(?<cue>\w+)$/i,
  speakerColon: /^(?<source>\p{Lu}[^:.!?“"]{1,59}):\s*(?=["“„«])/u,
  definite:
    /^(?:the|this|that|these|those(?! (?:close|familiar|in|at|who|near|around|on)\b)|his|her|its|their|our|both|two|three|four|five|six)\b/i,
  definiteClass: /^the\s+(?:[\p{L}-]*(?:experts|analysts|observers|critics|commentators))$/iu,
  classHead:
    /^(?!(?:we|i|he|she|it|they|what|each)\b)(?:[\p{L}-]+\s+){0,4}?(?<noun>[\p{L}-]+)(?:$|,?\s+(?:in|of|close|familiar|with|at|on|from|who|inside|outside|near|nearby|here|there|elsewhere|abroad|downstream|upstream|behind|beyond|around|across|along|among|by|under|meanwhile|privately)\b)/iu,
  belongsTo: /^\s*,?\s+(?:of|at|from|with|for)\s+(?:the\s+)?$/i,
  owned: /['’]s?\s/,
  relative: /\bwho$/i,
};
