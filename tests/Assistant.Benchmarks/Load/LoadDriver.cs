using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assistant.Teams;
using Activity = Assistant.Teams.Activity;

namespace Assistant.Benchmarks.Load;

/// <summary>Sends turns to the assistant, at fixed moments or as fast as it answers, and notes how each ended.</summary>
internal sealed class LoadDriver(HttpClient http, LoadChannel channel, IReadOnlyList<LoadPerson> people, IReadOnlyList<string> questions, Random random)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private int _at;

    /// <summary>Turns at a steady pace; returns when all were sent, with every answer that is owed still noted in the tally.</summary>
    public async Task<LoadTally> PaceAsync(int rate, TimeSpan length)
    {
        var tally = new LoadTally();
        var (begun, between) = (Stopwatch.GetTimestamp(), Stopwatch.Frequency / (double)rate);
        var sent = new ConcurrentBag<Task>();
        for (var number = 0L; number < rate * length.TotalSeconds; number++)
        {
            var due = begun + (long)(number * between);
            while (Stopwatch.GetTimestamp() < due) await Task.Delay(1);
            if (NextIdle() is { } person) sent.Add(Task.Run(() => SendAsync(person, due, tally)));
            else tally.NobodyIdle();
        }
        await Task.WhenAll(sent);
        return tally;
    }

    /// <summary>As many at once as there are hands, each sending the next when the last is answered.</summary>
    public async Task<LoadTally> RushAsync(int hands, TimeSpan length)
    {
        var tally = new LoadTally();
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, hands).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetTimestamp() < end)
                if (NextIdle() is { } person) await SendAsync(person, Stopwatch.GetTimestamp(), tally);
        })));
        return tally;
    }

    /// <summary>Waits for answers that were promised; what has not come by then is lost.</summary>
    public async Task<int> LostAsync(TimeSpan longest)
    {
        for (var clock = Stopwatch.StartNew(); channel.Waiting.Count > 0 && clock.Elapsed < longest;) await Task.Delay(100);
        return channel.Waiting.Count;
    }

    private LoadPerson? NextIdle()
    {
        lock (people)
        {
            for (var tried = 0; tried < people.Count; tried++)
            {
                var person = people[_at++ % people.Count];
                if (!person.IsIdle) continue;
                person.IsIdle = false;
                return person;
            }
            return null;
        }
    }

    private async Task SendAsync(LoadPerson person, long due, LoadTally tally)
    {
        Activity activity;
        lock (random) activity = person.Next(Guid.NewGuid().ToString("N"), questions);
        var turn = new LoadTurn(activity.Id!, person, due);
        person.Answered = (answered, now) =>
        {
            tally.Answered(person.Kind, Stopwatch.GetElapsedTime(answered.Due, now));
            person.IsIdle = true;
        };
        var isMessage = activity.Type == ActivityTypes.Message;
        if (isMessage) channel.Expect(turn);
        try
        {
            using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Wire.Activity)) { Headers = { ContentType = Json } };
            using var response = await http.PostAsync("/api/messages", body);
            tally.Came(response.StatusCode);
            if (response.IsSuccessStatusCode && isMessage) return;
            if (response.IsSuccessStatusCode)
            {
                var answer = await response.Content.ReadAsByteArrayAsync();
                person.Got(turn, CardOf(answer), null, Stopwatch.GetTimestamp());
                return;
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            tally.Came(HttpStatusCode.ServiceUnavailable);
        }
        channel.Forget(turn);
        person.IsIdle = true;
    }

    private static JsonElement? CardOf(byte[] answer)
    {
        if (answer.Length == 0) return null;
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object ? value.Clone() : null;
    }
}
