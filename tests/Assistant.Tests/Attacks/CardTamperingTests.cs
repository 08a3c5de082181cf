using System.Net;
using System.Text.Json;
using Assistant.Teams;
using Assistant.Tests.Messages;
using Assistant.Tests.Screening;
using Xunit.Abstractions;

namespace Assistant.Tests.Attacks;

/// <summary>Somebody presses buttons of another person's cards, changed in every way that comes to mind: nothing is told and nothing changes.</summary>
public sealed class CardTamperingTests(ChannelSimulator channel, ITestOutputHelper output) : IClassFixture<ChannelSimulator>
{
    private const string Owner = "29:owner", Thief = "29:thief", Reference = "Q8-4";
    private const int Tries = 1_000;

    [Fact]
    public async Task A_thousand_presses_on_another_persons_cards_tell_nothing_and_change_nothing()
    {
        var owner = new ScreeningChat(channel, Owner);
        await owner.SayAsync("live screening: signs of criminal exploitation", Reference, "no");
        var before = owner.Json;
        var chat = ChannelSimulator.NewConversation();
        foreach (var said in new[] { "he was arrested last night", "quiz", "what should I do after an NRM discontinuance", "my role" }) await channel.PostAsync(Some.Message(said, chat, channel.ServiceUrl) with { From = new ChannelAccount { Id = Owner } });
        await owner.PressAsync("Save and leave");
        await owner.SayAsync("start screening");
        owner.Said.ShouldContain($"Reference {Reference}.");
        var cards = channel.Received(chat).Concat(channel.Received(owner.Conversation)).SelectMany(a => a.Attachments ?? []).Where(a => a.Content is not null).Select(a => a.Content!.Value).ToList();
        var buttons = cards.SelectMany(ShownCard.Buttons).Where(b => b.TryGetProperty("verb", out _) && b.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object).ToList();
        var verbs = buttons.Select(b => b.GetProperty("verb").GetString()!).Distinct().Append("admin").ToList();
        var words = AttackLine.Read("attacks").Where(l => l.Family.Contains("card", StringComparison.Ordinal)).Select(l => l.Turns[^1]).ToList();
        var thief = ChannelSimulator.NewConversation();
        verbs.Count.ShouldBeGreaterThan(3);

        var told = 0;
        for (var i = 0; i < Tries; i++)
        {
            var button = buttons[i % buttons.Count];
            var data = button.GetProperty("data").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText());
            var verb = button.GetProperty("verb").GetString()!;
            var word = words[i % words.Count];
            var keys = data.Keys.ToList();
            var key = keys.Count == 0 ? "do" : keys[i / 7 % keys.Count];
            if (i % 6 == 1) verb = verbs[i / 6 % verbs.Count];
            if (i % 6 == 2) data[key] = word;
            if (i % 6 == 3) data.Remove(key);
            if (i % 6 == 4) (data["__proto__"], data["role"], data["person"]) = ("Manager", "Manager", Owner);
            if (i % 6 == 5) (data["answer"], data["reference"], data["words"]) = (word, word, word);
            var response = await channel.PostAsync(Some.Message(null, thief, channel.ServiceUrl) with { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", From = new ChannelAccount { Id = Thief }, Value = ShownCard.Value(verb, data) });
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            if ((await response.Content.ReadAsStringAsync()).Contains(Reference, StringComparison.Ordinal)) told++;
        }
        output.WriteLine($"{Tries} changed presses over {verbs.Count - 1} kinds of cards, {told} told what is another's");
        told.ShouldBe(0);
        channel.Received(thief).ShouldAllBe(a => !JsonSerializer.Serialize(a, TeamsJson.Wire.Activity).Contains(Reference, StringComparison.Ordinal));

        await new ScreeningChat(channel, Thief, thief).SayAsync("start screening", $"resume {Reference}");
        channel.Received(thief).ShouldAllBe(a => !JsonSerializer.Serialize(a, TeamsJson.Wire.Activity).Contains(Reference, StringComparison.Ordinal));
        await owner.SayAsync($"resume {Reference}");
        owner.Asked.ShouldBe(AskedIn(before));
    }

    private static string AskedIn(string card) => ShownCard.Buttons(JsonDocument.Parse(card).RootElement).First(b => b.GetProperty("title").GetString() == "Continue").GetProperty("data").GetProperty("item").GetString()!;
}
