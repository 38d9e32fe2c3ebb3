/** Names that come up in such stories and mean nothing else, in any case. */
export const NAMES =
  `.net abap activemq adb afl airbyte airflow akamai akka aks alamofire alembic algolia androidx angular ansible apache
  apachebench apparmor appdynamics arduino argocd arthas artifactory artillery asan asana asp.net async-profiler
  async-std atop auth0 autocannon avro awk axios babel bacula bazel beanstalk bigquery bigtable bitbucket blktrace
  bokeh bpftrace braze btrfs bugsnag buildah buildkite buildroot bullmq bundler busybox cachegrind callgrind
  capacitorjs capistrano capnproto cargo-flamegraph cassandra ccache celery ceph certbot checkstyle cics cilium
  circleci citrix clang clickhouse clippy clojure cloudflare cloudformation cloudfront cloudwatch cmake cobol
  confluence consul containerd coq cordova coredata coredns couchbase couchdb crashlytics cron crontab crossplane
  cuda curl cypress d3 dagster dask databricks datadog dataflow dataproc db2 dbeaver dbt debezium dependabot
  devtools dig digitalocean distcc django dlv dmesg dnf docker docker-compose dockerd dovecot drbd drizzle
  dropwizard druid drupal dstat dtrace duckdb dynatrace ebpf ebs ec2 ecs efs eks elixir emacs emr envoy erlang
  esbuild eslint esp32 esxi etcd ethtool eventbridge exim ext4 f5 fargate fastapi fastify fastlane fastly fiddler
  figma filezilla findbugs fio firebase firebird firestore fivetran flatbuffers flink fluentd flutter fluxcd flyway
  fortran fping freertos freshdesk frida fsck ftrace fullstory gatling gatsby gcc gdb gerrit gh-ost ghidra git
  github gitlab gke glassfish godot golangci-lint goleak gradle grafana graphite graphql graylog grep grpc grunt
  guix gulp gunicorn hadoop hangfire haproxy haskell hazelcast hbase hdparm heaptrack heroku hetzner hibernate
  homebrew honeycomb honggfuzz hono hotjar htmx htop hyper-v hystrix iftop iis informatica innodb instana intellij
  ionic iostat ipcs iperf iperf3 iptables istio iterm2 jaeger javascript jboss jcl jcmd jdbc jemalloc jenkins jepsen
  jest jetty jira jmap jmeter jooq journalctl journald jprofiler jq jquery jstack jtag junit jupyter jupyterlab jvm
  jwt k3s k6 k8s k9s kafka kafka-connect kafka-streams karpenter kdb keda keras kerberos keycloak kibana kinesis koa
  kotlin ksqldb kubectl kubeflow kubernetes kustomize kvm langchain laravel launchdarkly ldap leaflet leakcanary
  lerna libfuzzer lightgbm lighttpd linkerd liquibase lldb llvm lodash logcat loggly logrotate logstash loki looker
  lsof ltrace lua lucene luigi lvm magento mailgun makefile makefiles mapbox mariadb massif matlab matplotlib maven
  maxscale md5sum mdadm meltano memcache memcached mercurial metabase micronaut minikube minio minitest miri
  mirrormaker mitmproxy mixpanel mlflow mobx mockito mosquitto mpstat mqtt msan mtr multimeter multimeters mybatis
  mysql nagios nats ncdu neo4j neovim nessus nestjs netcat nethogs netlify netstat netty nfs nftables nginx
  nginx-ingress nifi nmap nmon nodemon npm nsight numpy nuxt okta ollama onnx oozie openai openapi opencv openlayers
  openocd opensearch openshift openssl opentelemetry openvpn opsgenie optimizely oscilloscope oscilloscopes owasp
  pagerduty pandas parquet patroni percona perf perfetto perfmon perforce perl pg_dump pgadmin pgbadger pgbouncer
  pgvector phabricator phonegap php phpstan phpunit pidstat pingdom pip playwright plotly pm2 pnpm podman polars
  postfix posthog postman powerdns powerpoint powershell pprof prefect presto prettier prisma procmon proguard
  prometheus protobuf protobufs proxmox proxyman proxysql psalm pulsar pulumi puppeteer putty py-spy pyroscope
  pytest python pytorch qemu qlik quarkus quartz.net quickcheck rabbitmq radare2 rancher rayon rbspy rclone rds
  redash redis redshift redux regedit renderdoc resilience4j resque restic ripgrep rollbar rollup rpm rspec rstudio
  rsync rubocop rustc rxjava rxjs rxswift s3 sagemaker saleae salesforce saltstack samba saml scala scapy sccache
  schema-registry scikit-learn sdsf sed selenium selinux semgrep sendgrid sentry sequelize serde servicenow sidekiq
  sinatra skaffold smartctl snowflake sns snyk socat solidity solr sonar sonarqube sonatype spacy spinnaker splunk
  spotbugs spss sqlalchemy sqlite sqlx sqs squid ssh stata statsd statuspage stetho stm32 storybook strace streamlit
  stripe subversion supabase superset svelte svn swagger swc swiftui sybase symfony sysbench sysdig sysinternals
  systemctl systemd syzkaller tableau tailscale tailwind talend tcmalloc tcpdump tcpreplay teamcity tekton tektronix
  telnet tensorboard tensorflow tensorrt teradata terraform testcontainers testflight testng thanos thrift tidb tmux
  tokio tomcat toxiproxy traceroute traefik trello trino tsan tshark tsung turborepo twilio typescript u-boot ubsan
  uikit uptimerobot uvicorn uwsgi vagrant valgrind valkey varnish vba vcpkg veeam velero vercel victoriametrics vim
  virtualbox visualvm vite vitess vitest vlookup vmstat vmware vsam vscode vsphere vtune vue wal-g wasm wasmtime
  webassembly weblogic webpack webrtc websphere wildfly windbg winscp wireguard wiremock wireshark wordpress wrk
  xamarin xcode xdebug xfs xgboost xperf yocto yum zabbix zeebe zendesk zerotier zfs zipkin zod zookeeper zsh
  zustand`.split(/\s+/);

/** Names with a space or a sign in them, or that go on in several ways: `*` for any end. */
export const SPELLED: readonly string[] = [
  'postgres*/mongo*/dynamo*/elastic*/timescale*/cockroach*/influx*/scylla*/yugabyte*/hikari*/pg_*/pt-*',
  'nodejs/node.js/nextjs/next.js/parceljs/parcel.js/threejs/three.js/expressjs/express.js/vertx/vert.x',
  'oauth/oauth2/argo cd/new relic/newrelic/route 53/route53/power bi/powerbi/c++/c#/f#',
  'flame graph/flame graphs/flamegraph/flamegraphs/heap dump/heap dumps/thread dump/thread dumps/core dump/core dumps',
  'heap snapshot/heap snapshots/slow query log/thermal camera/charles proxy/google sheets',
  'logic analyser/logic analysers/logic analyzer/logic analyzers',
  'spectrum analyser/spectrum analysers/spectrum analyzer/spectrum analyzers',
]
  .flatMap((line) => line.split('/'))
  .concat('z/os', 'as/400');

/** As the commands of Unix end: `journalctl`, `iostat`, `tcpdump`; and words that end so and are not commands. */
export const ENDINGS: readonly string[] = ['ctl', 'stat', 'dump', 'trace', 'bench', 'grind'];
export const NO_COMMANDS: readonly string[] = ['thermostat', 'workbench', 'photostat', 'trace', 'retrace'];
/** Folders at the root of Unix. */
export const ROOTS: readonly string[] = ['proc', 'var', 'etc', 'dev', 'sys', 'usr', 'opt'];

/** Names that are words as well: only with their own capitals, and not at the beginning of a sentence. */
export const WORDS_TOO =
  `Access Alloy Alpine Amplitude Arrow Astro Athena Aurelia Aurora Azure Backbone Backstage Bamboo Bash Beam Blender
  Bottle Boundary Brunch Buck Bun Burp Caddy Camunda Cargo Celluloid Charles Chef Chrome Compose Concourse Cortex
  Cucumber Darcs Delve Deno Drone Eclipse Electron Ember Excel Express Falco Falcon Flask Flux Ghost Glue Go Harness
  Heap Helm Hive Hugo Hypothesis Iceberg Insomnia Instruments Java Kettle Knockout Kong Lambda Locust Maya Metaflow
  Metasploit Meteor Mimir Monit Nexus Ninja Nix Nomad Notion Octopus Oracle Pact Pants Parcel Passenger Phoenix
  Poetry Polymer Puma Puppet Quartz Rails Ray React Reactor Realm Remix Ruby Rust Sails Samza Sanic Segment Sensu
  Siege Snort Spanner Spark Spock Spring Stencil Storm Strapi Supervisor Suricata Swift Teleport Tempo Temporal Tilt
  Tornado Tracy Triton Twisted Unicorn Unity Unleash Unreal Vault Vegeta Whisper Yarn Zap Zeek Zephyr`.split(/\s+/);
/** Those of them that may also own something at the beginning: "Chrome's trace". */
export const OWNERS: readonly string[] = `Chrome Excel Lambda Spark Vault Rails Java Rust Locust Helm React`.split(' ');

/** Written as identifiers are, and no tool. */
export const NO_IDENTIFIERS: readonly string[] = 'YouTube LinkedIn WhatsApp PowerPoint FaceTime PayPal FedEx CVs'.split(
  ' ',
);

/** What evidence is read from, after a name: "the Chronosphere dashboard". */
export const READ_FROM =
  `dashboard graph panel query trace log logs alert alarm report console profiler profile API setup cluster config
  configuration library plugin broker proxy chart bucket container pod exporter topic playbook manifest index
  snapshot caching functions notebook test rule job script probe scope camera analyser analyzer debugger tab module
  hook workflow pipeline runner consumer stream cache adapter driver extension capture dump agent collector
  migration rewrite template scan fuzzer simulator emulator board controller sidecar operator spreadsheet track`.split(
    /\s+/,
  );

/** After one of these and a preposition comes what something runs on or is made with: "written in Odin". */
export const MADE = 'written rewritten implemented built coded hosted run runs running ran based deployed stuck'.split(
  ' ',
);
/** What comes there too, and is a time or a language. */
export const NOT_MADE_WITH =
  `January February March April May June July August September October November December Mon Tue Wed Thu Fri
  Sat Sun English German French Spanish Christmas Easter`.split(/\s+/);
