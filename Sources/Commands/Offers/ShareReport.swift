import AdminAPI
import AdminClient
import Wording

extension Session {
    /// Says why a household got what it got of a run over offers, or an offer went where it went.
    func show(shares answer: Answer<ShareExplanation>) {
        show(answer) { found in
            for sentence in found.sentences { say(Phrase(zh: sentence, en: sentence)) }
            for need in found.needs ?? [] {
                say(OfferHelp.needLine(need.need.name, wanted: need.wanted, given: need.given))
                table(need.shares)
                table(need.removed)
                if let nearest = need.nearest, let rule = need.nearestRule { say(OfferHelp.nearest(nearest, rule)) }
            }
            table(found.removed ?? [])
        }
    }
}
