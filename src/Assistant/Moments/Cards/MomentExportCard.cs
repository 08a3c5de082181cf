using Assistant.Answers;
using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Teams.Cards;

namespace Assistant.Moments.Cards;

/// <summary>The actions of a moment to take away as a document, for a quarter of an hour.</summary>
public static class MomentExportCard
{
    /// <param name="sheet">Where the practitioner is.</param>
    /// <param name="words">What the card says.</param>
    /// <param name="site">Where the document is.</param>
    /// <param name="document">Its address, and until when it works.</param>
    public static AdaptiveCard Of(MomentSheet sheet, InterfaceWords words, SiteOptions site, (string Address, DateTimeOffset Until) document)
    {
        var (address, until) = (site.AddressOf(document.Address), words.Text("moment.export-until", ("time", $"{TimeZoneInfo.ConvertTime(document.Until, ContactBook.London):HH:mm}")));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', words["moment.export"], words["moment.export-help"], until, address),
            Body =
            [
                new TextBlock(words["moment.export"]) { Size = "large", Weight = "bolder", Style = "heading" },
                new TextBlock(words["moment.export-help"]),
                new TextBlock(until),
                new ActionSet([new OpenUrlButton(words["screening.export-word"], address), MomentCard.Press(words["moment.export-back"], "show", "", "", sheet)]),
            ],
        };
    }
}
