import { voiceMessages } from './messages.ts';
import type { Offer } from './voiceState.ts';
import { offerWords } from './voiceStatus.ts';

/** What the player can do about the sound right now; it waits for an answer and takes no focus. */
export function VoiceOffer({
  offer,
  onAccept,
  onDecline,
}: {
  offer: Offer;
  onAccept: (offer: Offer) => void;
  onDecline: (offer: Offer) => void;
}) {
  const { sentence, accept } = offerWords(offer);
  return (
    <div className="voice-note voice-offer">
      <p>{sentence}</p>
      <div className="voice-note-ways">
        <button type="button" className="button button--brass" onClick={() => onAccept(offer)}>
          {accept}
        </button>
        <button type="button" className="button button--plain" onClick={() => onDecline(offer)}>
          {voiceMessages.offers.dismiss}
        </button>
      </div>
    </div>
  );
}
