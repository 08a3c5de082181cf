using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Assistant.Tests.Screening.Export;

namespace Assistant.Tests.Attacks.Stored;

/// <summary>Words of somebody's own in a screening leave it as a document: for a colleague, a panel, another system.</summary>
[Collection(nameof(StoredWords))]
public sealed class EvidenceTests(StoredWorld world)
{
    [Fact]
    public async Task What_somebody_writes_down_in_a_screening_is_words_on_its_cards_and_in_its_exports()
    {
        var chat = await world.Chat("29:screens").SayAsync("live screening: made up", "Q-_8_-4", "no");
        chat.Json.ShouldContain(@"Q-\\_8\\_-4", customMessage: "it is shown as it was typed");
        for (var i = 0; i < 60 && !chat.Has("These are right"); i++)
            if (chat.Has("Go on")) await chat.PressAsync("Go on");
            else if (ShownCard.Elements(chat.Card).Any(e => ShownCard.TextIn(e, "type") == "Input.Text")) await chat.PressAsync("Continue", $"{Live.Payload} {Live.Templates} Whimbrel-1");
            else await chat.ToNextAsync(new Dictionary<string, string>());
        StoredWorld.DemandOnCard(chat.Card, "Whimbrel-1");
        await chat.PressAsync("These are right");
        await chat.PressAsync("Take it away");
        StoredWorld.DemandOnCard(chat.Card, "Word document");
        using var word = new ZipArchive(await FileAsync(chat, "Word document"));
        var parts = word.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal) || e.Name.EndsWith(".rels", StringComparison.Ordinal)).Select(e => XDocument.Load(e.Open())).ToList();
        parts.ShouldContain(p => p.Root!.Value.Contains("Whimbrel-1", StringComparison.Ordinal));
        parts.ShouldAllBe(p => !p.Descendants().Any(d => d.Name.LocalName == "instrText" || d.Attributes().Any(a => a.Name.LocalName == "instr" && !new[] { "PAGE", "NUMPAGES" }.Contains(a.Value) || a.Value.Contains("evil.example", StringComparison.Ordinal))));
        var fhir = await new StreamReader(await FileAsync(chat, "Data (FHIR)")).ReadToEndAsync();
        fhir.ShouldContain("Whimbrel-1");
        FhirRules.Faults(JsonDocument.Parse(fhir).RootElement).ShouldBeEmpty();
        var pdf = Encoding.Latin1.GetString(((MemoryStream)await FileAsync(chat, "PDF")).ToArray());
        foreach (var active in new[] { "/JavaScript", "/OpenAction", "/AA", "/Launch", "/URI (https://evil" }) pdf.ShouldNotContain(active);
    }

    private async Task<Stream> FileAsync(ScreeningChat chat, string title) => new MemoryStream(await world.Channel.Assistant.GetByteArrayAsync(chat.AddressOf(title)));
}
