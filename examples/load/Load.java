import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has many people search one page at once. To be run as {@code java Load.java URL CLIENTS SECONDS [PID]}. Each asks, reads
 * for a moment, and asks for something else. Exit code 1 if a request fails, 99 of 100 take five times as long as one person alone waits, or
 * the memory of the process {@code PID} grows by a tenth after the first third of the time.
 */
public final class Load {

    private static final String[] QUERIES = {
        "台风", "中国", "经济增长", "美国 贸易", "新冠疫情", "\"人工智能\"", "足球比赛", "房价", "气候变化", "俄罗斯 乌克兰",
        "高铁", "大学生 就业", "股市", "电影节", "地震", "总统选举", "半导体", "春节", "航天", "医院"
    };
    private static final String[] ADDRESSES = {"/?q=%s", "/?q=%s&page=2", "/api/search?q=%s", "/?q=%s&from=2022", "/api/suggest?q=%s"};
    private static final long MOMENT_MS = 400;
    private static final int ALONE = 300;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final AtomicInteger failed = new AtomicInteger();

    private Load(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(args[0].replaceFirst("/$", ""));
        int clients = Integer.parseInt(args[1]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
        Path memory = args.length > 3 ? Path.of("/proc", args[3], "status") : null;
        System.exit(load.run(clients, time, memory) ? 0 : 1);
    }

    private boolean run(int clients, Duration time, Path memory) throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < ALONE; i++) {
            ask(random);
        }
        List<Long> alone = new ArrayList<>();
        for (int i = 0; i < ALONE; i++) {
            alone.add(ask(random));
        }
        long start = System.nanoTime();
        List<Long> together = new ArrayList<>();
        long third = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Random own = new Random(i);
                all.add(threads.submit(() -> client(own, start + time.toNanos())));
            }
            Thread.sleep(time.toMillis() / 3);
            third = megabytes(memory);
            for (Future<List<Long>> one : all) {
                together.addAll(one.get());
            }
        }
        long last = megabytes(memory);
        double median = of(alone, 0.5);
        double slowest = of(together, 0.99);
        System.out.printf(Locale.ROOT, "alone: median %.1f ms, 99 of 100 within %.1f ms%n", median, of(alone, 0.99));
        System.out.printf(
                Locale.ROOT,
                "%d clients, %d s: %,d requests, %d failed, median %.1f ms, 99 of 100 within %.1f ms, %.1f times the median alone%n",
                clients, time.toSeconds(), together.size(), failed.get(), of(together, 0.5), slowest, slowest / median);
        boolean flat = last <= third * 1.1 + 8;
        if (memory != null) {
            System.out.printf("memory of the server: %d MB after a third of the time, %d MB at the end%n", third, last);
        }
        return failed.get() == 0 && slowest <= 5 * median && flat;
    }

    private List<Long> client(Random random, long end) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            Thread.sleep(random.nextLong(MOMENT_MS, 3 * MOMENT_MS));
            times.add(ask(random));
        }
        return times;
    }

    private long ask(Random random) {
        String query = URLEncoder.encode(QUERIES[random.nextInt(QUERIES.length)], StandardCharsets.UTF_8);
        String address = url + ADDRESSES[random.nextInt(ADDRESSES.length)].formatted(query);
        long begin = System.nanoTime();
        try {
            int status = http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            if (status != 200) {
                failed.incrementAndGet();
            }
        } catch (Exception e) {
            failed.incrementAndGet();
        }
        return System.nanoTime() - begin;
    }

    private static double of(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
    }

    private static long megabytes(Path memory) throws Exception {
        if (memory == null) {
            return 0;
        }
        return Files.readAllLines(memory).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
