using System.Net.Http.Json;
using System.Text.Json;
using Assistant.Teams;

namespace Assistant.CrashTests.Core;

/// <summary>What the channel got for its call. A call that was cut off has none.</summary>
internal sealed record Receipt(int Status, JsonElement? Body);

/// <summary>One life of the assistant, from its start to its end.</summary>
internal sealed class Run : IRun, IDisposable
{
    private readonly World _world;
    private readonly Victim _victim;
    private readonly FileSystemWatcher _journals;
    private readonly Lock _arming = new();
    private Trigger? _trigger;

    public Run(World world, int number)
    {
        (_world, Number, _victim) = (world, number, Victim.Start(world));
        // SQLite writes a journal before a transaction changes the file, and cuts it to nothing when it commits: each of those writes is a sign.
        _journals = new FileSystemWatcher(Path.GetDirectoryName(world.State.File)!, "*-journal") { EnableRaisingEvents = true };
        _journals.Created += (_, _) => Saw(Sign.Commit);
        _journals.Changed += (_, _) => Saw(Sign.Commit);
        world.Channel.Run = number;
        world.Channel.Seen = Saw;
    }

    public int Number { get; }
    public bool WasKilled => _victim.WasKilled;
    public string LastWords => _victim.LastWords;

    public Task ListensAsync() => _victim.ListensAsync();

    /// <summary>From now on signs count, until the moment comes.</summary>
    public void Arm(Moment moment)
    {
        lock (_arming) _trigger = new Trigger(moment, _victim.Kill);
    }

    /// <summary>Whether the moment did not come; if it had, the assistant is gone when this returns.</summary>
    public async Task<bool> DisarmAsync()
    {
        Disarm();
        if (WasKilled) await _victim.GoneAsync();
        return !WasKilled;
    }

    /// <summary>Delivers an activity; null where the assistant was killed before it acknowledged.</summary>
    public async Task<Receipt?> DeliverAsync(Activity activity)
    {
        Saw(Sign.Command);
        try
        {
            using var response = await _victim.Http.PostAsJsonAsync("/api/messages", activity, TeamsJson.Wire.Activity);
            var body = await response.Content.ReadAsByteArrayAsync();
            return new Receipt((int)response.StatusCode, body.Length == 0 || !response.IsSuccessStatusCode ? null : JsonDocument.Parse(body).RootElement);
        }
        catch (Exception e) when (WasKilled && e is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    public async Task KillAsync()
    {
        if (!WasKilled) _victim.Kill();
        await _victim.GoneAsync();
    }

    public void Dispose()
    {
        _journals.Dispose();
        _world.Channel.Seen = _ => { };
        Disarm();
        _victim.Dispose();
    }

    private void Disarm()
    {
        lock (_arming)
        {
            _trigger?.Dispose();
            _trigger = null;
        }
    }

    private void Saw(Sign sign)
    {
        lock (_arming) _trigger?.Saw(sign);
    }
}
